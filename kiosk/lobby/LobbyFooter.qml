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
        iconName: root.app.isElder ? "smaller_text" : "larger_text"
        text: root.app.isElder ? qsTr("Smaller") : qsTr("Larger")
        onClicked: root.app.toggleElder()
    }

    PillButton {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.touch
        visible: root.app.canReadAloud
        checked: root.app.isReadingAloud
        iconName: root.app.isReadingAloud ? "silence" : "read_aloud"
        text: root.app.isReadingAloud ? qsTr("Silence") : qsTr("Listen")
        onClicked: root.app.toggleReadAloud()
    }

    PillButton {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.touch
        iconName: "language"
        text: qsTr("中文", "the other language, in that language")
        onClicked: root.app.toggleLanguage()
    }

    PillButton {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.touch
        iconName: "call_person"
        text: qsTr("Get help")
        onClicked: root.app.callPerson()
    }
}
