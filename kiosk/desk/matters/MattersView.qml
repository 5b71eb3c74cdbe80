// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yimen.Desk.Base
import Yimen.Desk.Cases
import Yimen.Desk.Duty
import Yimen.Desk.Matters
import Yimen.Look

/// What is being handled on the left, the nearest limit first; on the right one matter and its next step.
Item {
    id: root

    required property HallLine line
    required property MatterList matters
    required property MatterPage matter
    required property RatingList ratings
    required property Duty duty
    property int listWidth: 560

    /// A field that was typed into is gone: the keys of the desk shall work again.
    signal leaveWanted
    signal handWanted
    /// Somebody who leaves no name complains.
    signal complaintWanted
    signal visitWanted(arrival: var)
    property bool isSheetOpen: false
    /// What residents thought stands in the place of the matter.
    property bool showsRatings: false

    function move(step: int): void {
        if (root.matters.count === 0)
            return;
        list.currentIndex = Math.max(0, Math.min(root.matters.count - 1, list.currentIndex + step));
        root.showsRatings = false;
        root.matter.open(root.matters.keyAt(list.currentIndex));
    }

    /// Escape: a step that was begun is given up.
    function giveUp(): bool {
        const had = root.showsRatings;
        root.showsRatings = false;
        return panel.giveUp() || had;
    }

    Binding {
        target: root.matters
        property: "isShown"
        value: root.visible
    }

    Binding {
        target: root.matter
        property: "isShown"
        value: root.visible && !root.showsRatings
    }

    Binding {
        target: root.ratings
        property: "isShown"
        value: root.visible && root.showsRatings
    }

    DeskShortcut {
        deed: "ratings"
        enabled: root.visible && root.enabled && !root.matter.isWriting
        onActivated: root.showsRatings = !root.showsRatings
    }

    DeskShortcut {
        deed: "refresh"
        enabled: root.visible && root.enabled && root.matter.hasNews
        onActivated: root.matter.takeNews()
    }

    Connections {
        target: root.matter

        function onActed(): void {
            root.matters.reload();
        }
    }

    Item {
        id: left

        width: root.listWidth
        height: parent.height

        ColumnHead {
            id: head

            width: parent.width
            title: qsTr("办件")
            aside: root.matters.pressing > 0 ? qsTr("在办 %1，%2 件到期或超期").arg(root.matters.all).arg(root.matters.pressing) : qsTr("在办 %1").arg(root.matters.all)
        }

        Row {
            id: whose

            anchors.top: head.bottom
            anchors.topMargin: Theme.gap
            x: Theme.gapLarge - 4
            spacing: Theme.gapSmall

            SegmentButton {
                objectName: "ownMatters"
                text: qsTr("我负责的")
                checked: !root.matters.isWholeHall && !root.matters.isNobodys
                onClicked: root.matters.showOwn()
            }

            SegmentButton {
                objectName: "allMatters"
                text: qsTr("全厅")
                checked: root.matters.isWholeHall
                onClicked: root.matters.isWholeHall = true
            }

            SegmentButton {
                objectName: "nobodysMatters"
                visible: root.duty.isManager
                text: root.duty.nobodys > 0 ? qsTr("无人负责 %1").arg(root.duty.nobodys) : qsTr("无人负责")
                checked: root.matters.isNobodys
                onClicked: root.matters.showNobodys()
            }
        }

        Flow {
            id: doings

            anchors.top: whose.bottom
            anchors.topMargin: Theme.gap
            x: whose.x
            width: parent.width - 2 * x
            spacing: Theme.gapSmall

            DeskButton {
                id: anonymous

                objectName: "anonymousComplaint"
                text: qsTr("受理匿名投诉")
                deed: "fresh"
                strong: false
                enabled: root.line.isOnline
                onClicked: root.complaintWanted()

                DeskShortcut {
                    deed: "fresh"
                    enabled: root.visible && root.enabled && anonymous.enabled
                    onActivated: root.complaintWanted()
                }
            }

            DeskButton {
                objectName: "ratingsButton"
                text: qsTr("居民的评价")
                deed: "ratings"
                strong: false
                primary: root.showsRatings
                onClicked: root.showsRatings = !root.showsRatings
            }
        }

        ListView {
            id: visits

            objectName: "visitList"
            anchors.top: doings.bottom
            anchors.topMargin: visits.count > 0 ? Theme.gap : 0
            x: Theme.gapLarge - 4
            width: parent.width - 2 * x
            height: Math.min(contentHeight, left.height * 0.4) // people stand first, and leave room for the papers
            clip: true
            spacing: Theme.gap
            boundsBehavior: Flickable.StopAtBounds
            model: root.matters.visits

            delegate: VisitRow {
                required property var modelData

                width: ListView.view ? ListView.view.width : 0
                title: modelData.title
                sentence: modelData.sentence
                handed: modelData.handed
                onAcceptWanted: root.duty.acceptArrival(modelData.arrival)
                onOpened: root.visitWanted(modelData.arrival)
            }
        }

        ListView {
            id: list

            objectName: "matterList"
            anchors.top: visits.bottom
            anchors.topMargin: Theme.gap
            anchors.bottom: more.visible ? more.top : foot.top
            x: Theme.gapLarge - 4
            width: parent.width - 2 * x
            cacheBuffer: 0 // see ArrivalsColumn
            clip: true
            spacing: Theme.gap
            boundsBehavior: Flickable.StopAtBounds
            currentIndex: -1
            model: root.matters

            delegate: MatterRow {
                required property int index

                width: ListView.view ? ListView.view.width : 0
                chosen: root.matter.key === key
                showsOwner: root.matters.isWholeHall || root.matters.isNobodys
                onClicked: {
                    list.currentIndex = index;
                    root.showsRatings = false;
                    root.matter.open(key);
                }
            }
        }

        Skeleton {
            visible: root.matters.state === Loading.Loading && root.matters.count === 0
            anchors.fill: list
        }

        ListNotice {
            objectName: "mattersEmpty"
            visible: root.matters.count === 0 && root.matters.visits.length === 0 && root.matters.state === Loading.Ready
            anchors.centerIn: list
            width: list.width - 2 * Theme.margin
            iconName: "matter"
            title: root.matters.isNobodys ? qsTr("没有无人负责的事") : root.matters.isWholeHall ? qsTr("全厅没有在办的事") : qsTr("您手上没有在办的事")
            sentence: root.matters.isNobodys ? qsTr("每件事都有人在办，或者有人留了话") : qsTr("从到访卡片或居民的档案按 S 受理一件事，它就出现在这里，快到期的排在最上面")
        }

        ListNotice {
            objectName: "mattersFailed"
            visible: root.matters.state === Loading.Failed
            anchors.centerIn: list
            width: list.width - 2 * Theme.margin
            iconName: "warning"
            failed: true
            title: qsTr("没有读到办件")
            sentence: root.matters.problem
            action: qsTr("再试一次")
            onActed: root.matters.reload()
        }

        MoreBar {
            id: more

            visible: root.matters.all > root.matters.count
            anchors.bottom: foot.top
            width: parent.width
            sentence: qsTr("这里是最急的 %1 件，共 %2 件").arg(root.matters.count).arg(root.matters.all)
        }

        ConnectionFoot {
            id: foot

            anchors.bottom: parent.bottom
            width: parent.width
            isOnline: root.line.isOnline
            sentence: root.line.sentence
        }

        Rectangle {
            anchors.right: parent.right
            width: Theme.hairline
            height: parent.height
            color: Theme.line
        }
    }

    RatingsPanel {
        visible: root.showsRatings
        anchors.left: left.right
        anchors.right: parent.right
        height: parent.height
        ratings: root.ratings
        isManager: root.duty.isManager
        onCloseWanted: root.showsRatings = false
    }

    MatterPanel {
        id: panel

        visible: !root.showsRatings
        anchors.left: left.right
        anchors.right: parent.right
        height: parent.height
        matter: root.matter
        isOnline: root.line.isOnline
        isSheetOpen: root.isSheetOpen
        onLeaveWanted: root.leaveWanted()
        onHandWanted: root.handWanted()
    }
}
