// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// Out of the digits: back, or say what one came for.
GridLayout {
    id: root

    required property LobbyApp app

    columns: 2
    rowSpacing: Theme.gap
    columnSpacing: Theme.gap

    BigButton {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.touch
        iconName: "back"
        strong: false
        text: qsTr("Back")
        onClicked: root.app.back()
    }

    BigButton {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.touch
        iconName: Theme.landscape ? "" : "speak"
        strong: false
        text: qsTr("Say what I came for")
        onClicked: root.app.chooseCategories()
    }
}
