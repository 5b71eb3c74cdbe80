// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk.Arrivals
import Yimen.Desk.Base
import Yimen.Look

/// What comes of an arrival that is in hand: a matter, a hand-over, or that it is accepted.
Flow {
    id: root

    required property ArrivalDetail detail

    signal startWanted
    signal handWanted
    signal acceptWanted

    visible: root.detail.can.start || root.detail.can.handOver || root.detail.can.accept
    spacing: Theme.gap

    DeskButton {
        objectName: "acceptArrival"
        visible: root.detail.can.accept
        primary: true
        text: qsTr("我来接手")
        deed: "accept"
        onClicked: root.acceptWanted()
    }

    DeskButton {
        objectName: "startMatter"
        visible: root.detail.can.start
        text: qsTr("受理办件")
        deed: "start"
        strong: false
        onClicked: root.startWanted()
    }

    DeskButton {
        objectName: "handArrival"
        visible: root.detail.can.handOver
        text: qsTr("移交")
        deed: "handOver"
        strong: false
        onClicked: root.handWanted()
    }
}
