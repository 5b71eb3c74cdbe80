// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yimen.Desk
import Yimen.Look

/// Search on the left, the record that was opened for a purpose on the right.
Item {
    id: root

    required property DeskApp app
    property int listWidth: 560

    function focusSearch(): void {
        finder.field.forceActiveFocus();
        finder.field.selectAll();
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
            search: root.app.search
            onFound: (resident, name) => root.app.resident.ask(resident, name)
        }

        ConnectionFoot {
            id: foot

            anchors.bottom: parent.bottom
            width: parent.width
            isOnline: root.app.line.isOnline
            sentence: root.app.line.sentence
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
        resident: root.app.resident
        undo: root.app.undo
        onDismissWanted: root.app.counter.askToDismiss()
        onTimeWanted: root.app.counter.askForTime()
        onGiveUpWanted: appointment => root.app.appointments.giveUp(appointment)
        onItemWanted: code => root.app.catalogue.open(code)
        onStartWanted: root.app.counter.startMatter()
    }
}
