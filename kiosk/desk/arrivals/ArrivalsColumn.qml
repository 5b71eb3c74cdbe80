// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yimen.Desk.Arrivals
import Yimen.Desk.Base
import Yimen.Look

/// Who is here: the cards, who has waited longest first, in each of the list's states.
Item {
    id: root

    required property HallLine line
    required property ArrivalListModel arrivals
    required property ArrivalListModel finished
    required property ArrivalDetail detail
    required property Reception reception
    readonly property ArrivalListModel shown: root.reception.showsFinished ? root.finished : root.arrivals
    readonly property bool isEmpty: root.shown.count === 0

    function bringIntoSight(): void {
        const row = root.shown.viewRowOf(root.detail.arrivalId);
        if (row >= 0)
            list.positionViewAtIndex(row, ListView.Contain);
    }

    ColumnHead {
        id: head

        width: parent.width
        title: qsTr("到访")
        aside: qsTr("今日 %1 · 等候 %2").arg(root.reception.todayCount).arg(root.arrivals.waitingCount)
    }

    Row {
        id: views

        anchors.top: head.bottom
        anchors.topMargin: Theme.gapSmall
        x: Theme.gapLarge - 4
        spacing: Theme.gapTiny

        SegmentButton {
            objectName: "openView"
            text: qsTr("在厅 %1").arg(root.arrivals.count)
            checked: !root.reception.showsFinished
            checkable: false
            onClicked: root.reception.showsFinished = false
        }

        SegmentButton {
            objectName: "finishedView"
            text: qsTr("接待完毕 %1").arg(root.finished.count)
            checked: root.reception.showsFinished
            checkable: false
            onClicked: root.reception.showsFinished = true
        }
    }

    DeskButton {
        id: next

        objectName: "nextVisitor"
        anchors.top: views.bottom
        anchors.topMargin: Theme.gapSmall
        x: Theme.gapLarge - 4
        width: parent.width - 2 * x
        visible: root.arrivals.waitingCount > 0
        text: qsTr("下一位")
        deed: "next"
        strong: false
        onClicked: root.reception.callNext()
    }

    ListView {
        id: list

        objectName: "arrivalList"
        anchors.top: next.visible ? next.bottom : views.bottom
        anchors.topMargin: Theme.gapSmall
        anchors.bottom: foot.top
        x: Theme.gapLarge - 4
        width: parent.width - 2 * x
        clip: true
        spacing: Theme.gap
        bottomMargin: Theme.gap
        boundsBehavior: Flickable.StopAtBounds
        // Rows outside the view would be made bit by bit, and a list that changes meanwhile trips over half-made ones.
        cacheBuffer: 0
        model: root.shown

        delegate: ArrivalCard {
            id: card

            property var noted: -1
            readonly property bool isInView: ListView.view !== null && visible && height > 0
                                             && y + height > ListView.view.contentY
                                             && y < ListView.view.contentY + ListView.view.height

            function noteInView(): void {
                if (!card.isInView || card.noted === card.seq)
                    return;
                card.noted = card.seq;
                root.reception.noteCardInView(card.arrivalId, card.seq);
            }

            width: ListView.view ? ListView.view.width : 0
            // The card can be read in its first frame and only moves to its place. It moves inside its row: a view that
            // moves its rows itself leaves gaps when a card's height settles on the way.
            transform: Translate {
                id: slide
            }
            chosen: root.detail.isShown && root.detail.arrivalId === card.arrivalId

            NumberAnimation {
                id: arrive

                target: slide
                property: "x"
                from: -Theme.margin
                to: 0
                duration: Theme.motion
                easing.type: Theme.easing
            }

            ListView.onAdd: arrive.restart()
            onIsInViewChanged: card.noteInView()
            onSeqChanged: card.noteInView()
            onChosenByClerk: root.reception.select(card.arrivalId)
            Component.onCompleted: card.noteInView()
        }

        DeskScrollBar {
            parent: list
            orientation: Qt.Vertical
            anchors.right: parent.right
            anchors.rightMargin: -8
            height: parent.height
            size: list.visibleArea.heightRatio
            position: list.visibleArea.yPosition
        }
    }

    Connections {
        target: root.reception

        function onSelectionChanged(): void {
            root.bringIntoSight();
        }
    }

    Skeleton {
        visible: root.isEmpty && root.reception.state === Loading.Loading
        anchors.fill: list
    }

    ListNotice {
        objectName: "arrivalsFailed"
        visible: root.reception.state === Loading.Failed && root.isEmpty
        anchors.centerIn: list
        width: list.width - 2 * Theme.margin
        iconName: "warning"
        failed: true
        title: qsTr("到访名单没有取到")
        sentence: root.reception.problem
        action: root.line.isOnline ? qsTr("再试一次") : ""
        onActed: root.reception.reload()
    }

    ListNotice {
        objectName: "arrivalsEmpty"
        visible: root.isEmpty && root.reception.state === Loading.Ready
        anchors.centerIn: list
        width: list.width - 2 * Theme.margin
        iconName: "arrivals"
        title: root.reception.showsFinished ? qsTr("今天还没有接待完的到访") : qsTr("现在没有人等候")
        sentence: root.reception.showsFinished ? qsTr("接待完点「接待完毕」，记录就在这里")
                                         : qsTr("有人被认出、签到或选了事项，卡片就出现在这里，并响一声")
    }

    ConnectionFoot {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        isOnline: root.line.isOnline
        sentence: root.line.sentence
        keys: qsTr("J/K 上下 · ? 全部快捷键")
    }
}
