// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yimen.Desk.Base
import Yimen.Desk.Residents
import Yimen.Look

/// Search on the left, the record that was opened for a purpose on the right.
DeskPage {
    id: root

    required property SearchModel search
    required property ResidentPage resident
    required property AppointmentBook appointments
    required property LineDismissal dismissal
    required property Undo undo

    signal dismissWanted
    signal timeWanted
    signal itemWanted(code: string)
    signal startWanted

    /// Not where a record is open that one comes back to.
    function reached(wasHere: bool): void {
        if (wasHere || root.resident.state === Loading.Idle)
            root.focusSearch();
    }

    function focusSearch(): void {
        finder.field.forceActiveFocus();
        finder.field.selectAll();
    }

    hasSearch: true

    PurposeSheet {
        objectName: "purposeSheet"
        parent: root.sheets
        resident: root.resident
    }

    DismissSheet {
        objectName: "dismissSheet"
        parent: root.sheets
        dismissal: root.dismissal
    }

    AppointmentSheet {
        objectName: "appointmentSheet"
        parent: root.sheets
        book: root.appointments
    }

    Item {
        id: left

        width: root.listWidth
        height: parent.height

        ColumnHead {
            id: head

            width: parent.width
            title: qsTr("居民")
        }

        ResidentFinder {
            id: finder

            anchors.top: head.bottom
            anchors.topMargin: Theme.gapLarge - 4
            anchors.bottom: foot.top
            x: Theme.gapLarge - 4
            width: parent.width - 2 * x
            search: root.search
            onFound: (resident, name) => root.resident.ask(resident, name)
        }

        ConnectionFoot {
            id: foot

            anchors.bottom: parent.bottom
            width: parent.width
            isOnline: root.line.isOnline
            sentence: root.line.sentence
            keys: qsTr("/ 查找")
        }

        Rectangle {
            anchors.right: parent.right
            width: Theme.hairline
            height: parent.height
            color: Theme.line
        }
    }

    RecordPanel {
        anchors.left: left.right
        anchors.right: parent.right
        height: parent.height
        resident: root.resident
        undo: root.undo
        onDismissWanted: root.dismissWanted()
        onTimeWanted: root.timeWanted()
        onGiveUpWanted: appointment => root.appointments.giveUp(appointment)
        onItemWanted: code => root.itemWanted(code)
        onStartWanted: root.startWanted()
    }
}
