// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// What is always at hand: larger type, read aloud, the other language, a person.
GridLayout {
    id: root

    required property LobbyApp app

    columns: Theme.landscape ? 1 : 4
    rowSpacing: Theme.gap
    columnSpacing: Theme.gap

    PillButton {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.touch
        iconName: root.app.comforts.isElder ? "smaller_text" : "larger_text"
        text: root.app.comforts.isElder ? qsTr("字小一点") : qsTr("字大一点")
        onClicked: root.app.comforts.toggleElder()
    }

    PillButton {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.touch
        visible: root.app.comforts.canReadAloud
        checked: root.app.comforts.isReadingAloud
        iconName: root.app.comforts.isReadingAloud ? "silence" : "read_aloud"
        text: root.app.comforts.isReadingAloud ? qsTr("停止朗读") : qsTr("读给我听")
        onClicked: root.app.comforts.toggleReadAloud()
    }

    PillButton {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.touch
        iconName: "language"
        text: qsTr("English", "the other language, in that language")
        onClicked: root.app.comforts.toggleLanguage()
    }

    PillButton {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.touch
        iconName: "call_person"
        text: qsTr("请人帮忙")
        onClicked: root.app.help.call()
    }
}
