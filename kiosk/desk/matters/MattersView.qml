// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yimen.Desk.Base
import Yimen.Desk.Cases
import Yimen.Desk.Duty
import Yimen.Desk.Matters
import Yimen.Look

/// What is being handled on the left, the nearest limit first; on the right one matter and its next step.
ListPage {
    id: root

    required property MatterList matters
    required property MatterPage matter
    required property MatterStart matterStart
    required property RatingList ratings
    required property Duty duty
    /// What residents thought stands in the place of the matter.
    property bool showsRatings: false

    signal handWanted
    /// Somebody who leaves no name complains.
    signal complaintWanted
    signal visitWanted(arrival: var)

    function giveUp(): bool {
        const had = root.showsRatings;
        root.showsRatings = false;
        return panel.giveUp() || had;
    }

    title: qsTr("办件")
    aside: root.matters.pressing > 0 ? qsTr("在办 %1，%2 件到期或超期").arg(root.matters.all).arg(root.matters.pressing) : qsTr("在办 %1").arg(root.matters.all)
    rowName: "matter"
    iconName: "matter"
    rows: root.matters
    count: root.matters.count
    loading: root.matters.state
    problem: root.matters.problem
    isEmpty: root.matters.count === 0 && root.matters.visits.length === 0
    emptyTitle: root.matters.isUnattended ? qsTr("没有无人负责的事") : root.matters.isWholeHall ? qsTr("全厅没有在办的事") : qsTr("您手上没有在办的事")
    emptySentence: root.matters.isUnattended ? qsTr("每件事都有人在办，或者有人留了话") : qsTr("从到访卡片或居民的档案按 S 受理一件事，它就出现在这里，快到期的排在最上面")
    failedTitle: qsTr("没有读到办件")
    more: root.matters.all > root.matters.count ? qsTr("这里是最急的 %1 件，共 %2 件").arg(root.matters.count).arg(root.matters.all) : ""
    onRowWanted: index => {
        root.showsRatings = false;
        root.matter.open(root.matters.keyAt(index));
    }
    onReloadWanted: root.matters.reload()

    toolGap: Theme.gap
    tools: [
        Row {
            spacing: Theme.gapSmall

            SegmentButton {
                objectName: "ownMatters"
                text: qsTr("我负责的")
                checked: !root.matters.isWholeHall && !root.matters.isUnattended
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
                text: root.duty.facts.nobodys > 0 ? qsTr("无人负责 %1").arg(root.duty.facts.nobodys) : qsTr("无人负责")
                checked: root.matters.isUnattended
                onClicked: root.matters.showUnattended()
            }
        },
        Flow {
            width: parent.width
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
        },
        ListView {
            id: visits

            objectName: "visitList"
            visible: visits.count > 0
            width: parent.width
            height: Math.min(contentHeight, root.height * 0.4) // people stand first, and leave room for the papers
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
    ]

    row: MatterRow {
        required property int index

        width: ListView.view ? ListView.view.width : 0
        chosen: root.matter.key === key
        showsOwner: root.matters.isWholeHall || root.matters.isUnattended
        onClicked: root.choose(index)
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

    StartSheet {
        objectName: "startSheet"
        parent: root.sheets
        line: root.line
        duty: root.duty
        page: root.matterStart
    }

    NoticeSheet {
        objectName: "noticeSheet"
        parent: root.sheets
        matter: root.matter
    }

    RatingsPanel {
        visible: root.showsRatings
        anchors.left: parent.left
        anchors.right: parent.right
        height: parent.height
        ratings: root.ratings
        isManager: root.duty.isManager
        onCloseWanted: root.showsRatings = false
    }

    MatterPanel {
        id: panel

        visible: !root.showsRatings
        anchors.left: parent.left
        anchors.right: parent.right
        height: parent.height
        matter: root.matter
        isOnline: root.line.isOnline
        isSheetOpen: root.sheets.isOpen
        onLeaveWanted: root.leaveWanted()
        onHandWanted: root.handWanted()
    }
}
