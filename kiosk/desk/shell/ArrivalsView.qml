// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk
import Yimen.Desk.Arrivals
import Yimen.Desk.Base
import Yimen.Look

/// Who is here on the left, the one who is being served in the middle, on the right what waits besides.
DeskPage {
    id: root

    required property DeskApp app
    required property int sideWidth

    signal handWanted
    signal awayWanted

    function move(step: int): void {
        root.app.reception.move(step);
    }

    hasList: true

    ArrivalsColumn {
        id: list

        line: root.line
        arrivals: root.app.arrivals
        finished: root.app.finished
        detail: root.app.detail
        reception: root.app.reception
        width: root.listWidth
        height: parent.height
    }

    Rectangle {
        x: list.width
        width: Theme.hairline
        height: parent.height
        color: Theme.line
    }

    ArrivalPanel {
        anchors.left: list.right
        anchors.right: side.left
        height: parent.height
        detail: root.app.detail
        item: {
            root.app.catalogue.rows; // another catalogue, another item
            return root.app.catalogue.look(root.app.detail.facts.chosen);
        }
        hasArrivals: root.app.arrivals.count > 0
        undo: root.app.undo
        onOpenWanted: root.app.counter.askToOpen()
        onDismissWanted: root.app.counter.askToDismiss()
        onFindWanted: finding.open()
        onItemWanted: code => root.app.catalogue.open(code)
        onStartWanted: root.app.counter.startMatter()
        onHandWanted: root.handWanted()
        onAcceptWanted: root.app.duty.acceptArrival(root.app.detail.arrivalId)
    }

    Rectangle {
        anchors.right: side.left
        width: Theme.hairline
        height: parent.height
        color: Theme.line
    }

    SideColumn {
        id: side

        anchors.right: parent.right
        app: root.app
        width: root.sideWidth
        height: parent.height
        onEnrolmentsWanted: root.app.page = DeskApp.Enrolments
        onAwayWanted: root.awayWanted()
    }

    FindSheet {
        id: finding

        objectName: "findSheet"
        parent: root.sheets
        title: qsTr("这位访客是谁？")
        sentence: qsTr("请先当面问清，再选；谁关联的会记入审计。")
        search: root.app.picker
        onFound: (resident, name) => {
            finding.isOpen = false;
            root.app.detail.link(resident, name);
        }
    }

    WhySheet {
        objectName: "whySheet"
        parent: root.sheets
        detail: root.app.detail
    }
}
