// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// Out of the page for strangers: register, or back.
GridLayout {
    id: root

    required property LobbyApp app

    columns: Theme.landscape ? 1 : 2
    rowSpacing: Theme.gap
    columnSpacing: Theme.gap

    BigButton {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.touch
        iconName: "enrol"
        strong: false
        text: qsTr("登记人脸")
        enabled: root.app.face.canEnrol
        onClicked: root.app.face.enrol()
    }

    BigButton {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.touch
        iconName: "back"
        strong: false
        text: qsTr("返回")
        onClicked: root.app.back()
    }
}
