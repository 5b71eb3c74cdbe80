// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// What the hall keeps for this visitor: that there is an appointment today, and that something is on its way. Not what.
ColumnLayout {
    id: root

    required property LobbyApp app

    spacing: Theme.gap

    BigButton {
        objectName: "todayAppointment"
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.landscape ? Theme.touch : Theme.touch * 1.2
        visible: root.app.visitor.hasAppointment
        enabled: !root.app.visitor.isBusy
        outlined: true
        iconName: Theme.landscape ? "" : "clock"
        text: qsTr("办今天预约的事")
        onClicked: root.app.visitor.chooseAppointment()
    }

    BigButton {
        objectName: "todayProgress"
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.landscape ? Theme.touch : Theme.touch * 1.2
        visible: root.app.visitor.progressWords !== ""
        enabled: !root.app.visitor.isBusy
        outlined: true
        iconName: Theme.landscape ? "" : "progress"
        text: root.app.visitor.progressWords
        subtitle: qsTr("点这里查办到哪了")
        onClicked: root.app.openProgress()
    }
}
