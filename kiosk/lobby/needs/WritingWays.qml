// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// The two ways to write words of one's own, as far as this machine offers them.
RowLayout {
    id: root

    required property LobbyApp app

    spacing: Theme.gap

    BigButton {
        objectName: "openWriting"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: Theme.touch
        visible: root.app.need.entry.canWrite
        iconName: Theme.landscape ? "" : "consent"
        text: qsTr("手写")
        onClicked: root.app.need.openWriting()
    }

    BigButton {
        objectName: "openLetters"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: Theme.touch
        visible: root.app.need.entry.canType
        iconName: Theme.landscape ? "" : "keypad"
        text: qsTr("拼音")
        onClicked: root.app.need.openLetters()
    }
}
