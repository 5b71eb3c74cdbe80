// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yimen.Desk.Base
import Yimen.Desk.Residents
import Yimen.Look

/// Search on the left, the record that was opened for a purpose on the right.
ColumnPage {
    id: root

    required property SearchModel search
    required property ResidentPage resident
    required property AppointmentBook appointments
    required property LineDismissal dismissal
    required property EntryForm entry
    required property StandingChange standing
    required property RecordHistory history
    required property RecordMerging merging
    required property CareRegistry care
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

    title: qsTr("居民")
    keys: qsTr("/ 查找")
    hasSearch: true

    column: [
        ResidentFinder {
            id: finder

            anchors.top: parent.top
            anchors.topMargin: Theme.gapLarge - 4
            anchors.bottom: add.top
            anchors.bottomMargin: Theme.gap
            x: Theme.gapLarge - 4
            width: parent.width - 2 * x
            search: root.search
            onFound: (resident, name) => root.resident.ask(resident, name)
        },
        DeskButton {
            id: add

            objectName: "addResident"
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.gap
            x: finder.x
            width: finder.width
            text: qsTr("登记新居民")
            strong: false
            onClicked: root.entry.add(/[\u4e00-\u9fff]/.test(root.search.text) ? root.search.text.trim() : "")
        }
    ]

    EntrySheet {
        objectName: "entrySheet"
        parent: root.sheets
        form: root.entry
        onKnownWanted: (resident, name) => root.resident.ask(resident, name)
    }

    StandingSheet {
        objectName: "standingSheet"
        parent: root.sheets
        change: root.standing
    }

    HistorySheet {
        objectName: "historySheet"
        parent: root.sheets
        history: root.history
    }

    MergeSheet {
        objectName: "mergeSheet"
        parent: root.sheets
        merging: root.merging
    }

    CareSheet {
        objectName: "careSheet"
        parent: root.sheets
        care: root.care
    }

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

    RecordPanel {
        anchors.left: parent.left
        anchors.right: parent.right
        height: parent.height
        resident: root.resident
        undo: root.undo
        onDismissWanted: root.dismissWanted()
        onTimeWanted: root.timeWanted()
        onGiveUpWanted: appointment => root.appointments.giveUp(appointment)
        onItemWanted: code => root.itemWanted(code)
        onStartWanted: root.startWanted()
        mayMerge: root.merging.isManager
        maySeeCare: root.care.isManager
        onCorrectWanted: root.entry.correct()
        onStandingWanted: root.standing.ask()
        onHistoryWanted: root.history.ask()
        onMergeWanted: root.merging.ask()
        onCareWanted: root.care.ask()
    }
}
