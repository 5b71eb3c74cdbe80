// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// Out of a sign-in: back, or to the staff with one touch, as somebody whom nobody knows.
GridLayout {
    id: root

    required property LobbyApp app
    /// The card is asked for on this page.
    property bool needsCard: false

    columns: 2
    rowSpacing: Theme.gap
    columnSpacing: Theme.gap

    BigButton {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.touch
        iconName: Theme.landscape ? "" : "back"
        strong: false
        text: qsTr("返回")
        onClicked: root.app.back()
    }

    BigButton {
        objectName: "staffButton"
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.touch * 2
        enabled: !root.app.device.hallRefuses
        strong: false
        textSize: Theme.textSmall
        text: root.needsCard ? qsTr("没带证件，请工作人员帮忙") : qsTr("请工作人员帮忙")
        onClicked: root.app.choice.toCounter()
    }
}
