// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yimen.Desk.Base
import Yimen.Desk.Needs
import Yimen.Look

/// What residents ask for: on the left the list under one filter, with how many there are; on the right one need. A
/// manager also sees where most is late.
Item {
    id: root

    required property HallLine line
    required property NeedList needs
    required property NeedPage need
    required property Publishing publishing
    required property bool isManager
    property int listWidth: 560

    /// A field that was typed into is gone: the keys of the desk shall work again.
    signal leaveWanted
    signal filingWanted
    signal talkDayWanted
    signal weightWanted
    /// The need that is open shall be talked about on the talk day.
    signal raiseWanted

    function move(step: int): void {
        if (root.needs.count === 0)
            return;
        list.currentIndex = Math.max(0, Math.min(root.needs.count - 1, list.currentIndex + step));
        root.need.open(root.needs.keyAt(list.currentIndex));
    }

    /// Escape: a step that was begun is given up.
    function giveUp(): bool {
        return panel.giveUp();
    }

    onVisibleChanged: if (root.visible)
        root.needs.reload()

    Binding {
        target: root.need
        property: "isShown"
        value: root.visible
    }

    DeskShortcut {
        deed: "refresh"
        enabled: root.visible && root.enabled && root.need.hasNews
        onActivated: root.need.takeNews()
    }

    DeskShortcut {
        deed: "weight"
        enabled: root.visible && root.enabled && root.isManager && root.line.isOnline
        onActivated: root.weightWanted()
    }

    DeskShortcut {
        deed: "fresh"
        enabled: root.visible && root.enabled
        onActivated: root.filingWanted()
    }

    Item {
        id: left

        width: root.listWidth
        height: parent.height

        ColumnHead {
            id: head

            width: parent.width
            title: qsTr("诉求")
            aside: root.needs.overdue > 0 ? qsTr("%1 条超期").arg(root.needs.overdue) : ""
        }

        Flow {
            id: filters

            anchors.top: head.bottom
            anchors.topMargin: Theme.gap
            x: Theme.gapLarge - 4
            width: parent.width - 2 * x
            spacing: Theme.gapSmall

            Repeater {
                model: root.needs.filters

                SegmentButton {
                    required property var modelData

                    objectName: "needFilter"
                    text: modelData.text
                    checked: modelData.chosen
                    onClicked: root.needs.choose(modelData.value)
                }
            }
        }

        Flow {
            id: kinds

            anchors.top: filters.bottom
            anchors.topMargin: Theme.gapSmall
            x: filters.x
            width: filters.width
            spacing: Theme.gapSmall

            Repeater {
                model: root.needs.kinds

                SegmentButton {
                    required property var modelData

                    objectName: "needKind"
                    text: modelData.text
                    checked: modelData.chosen
                    onClicked: root.needs.chooseKind(modelData.value)
                }
            }
        }

        Flow {
            id: doings

            anchors.top: kinds.bottom
            anchors.topMargin: Theme.gapSmall
            x: filters.x
            width: filters.width
            spacing: Theme.gapSmall

            DeskButton {
                objectName: "toTalkDay"
                text: qsTr("居民说事日")
                deed: "talkDay"
                strong: false
                onClicked: root.talkDayWanted()
            }

            DeskButton {
                objectName: "newNeed"
                text: qsTr("登记一条")
                deed: "fresh"
                strong: false
                enabled: root.line.isOnline
                onClicked: root.filingWanted()
            }
        }

        ListView {
            id: list

            objectName: "needList"
            anchors.top: doings.bottom
            anchors.topMargin: Theme.gap
            anchors.bottom: more.visible ? more.top : foot.top
            x: filters.x
            width: filters.width
            cacheBuffer: 0 // see ArrivalsColumn
            clip: true
            spacing: Theme.gap
            boundsBehavior: Flickable.StopAtBounds
            currentIndex: -1
            model: root.needs

            delegate: NeedRow {
                required property int index

                width: ListView.view ? ListView.view.width : 0
                chosen: root.need.key === key
                onClicked: {
                    list.currentIndex = index;
                    root.need.open(key);
                }
            }
        }

        Skeleton {
            visible: root.needs.state === Loading.Loading && root.needs.count === 0
            anchors.fill: list
        }

        ListNotice {
            objectName: "needsEmpty"
            visible: root.needs.count === 0 && root.needs.state === Loading.Ready
            anchors.centerIn: list
            width: list.width - 2 * Theme.margin
            iconName: "need"
            title: qsTr("这里没有诉求")
            sentence: qsTr("居民在一体机上提的、电话和走访时说的，都在这里；最急的排在最上面")
        }

        ListNotice {
            objectName: "needsFailed"
            visible: root.needs.state === Loading.Failed
            anchors.centerIn: list
            width: list.width - 2 * Theme.margin
            iconName: "warning"
            failed: true
            title: qsTr("没有读到诉求")
            sentence: root.needs.problem
            action: qsTr("再试一次")
            onActed: root.needs.reload()
        }

        MoreBar {
            id: more

            visible: root.needs.all > root.needs.count
            anchors.bottom: foot.top
            width: parent.width
            sentence: qsTr("这里是最急的 %1 条，共 %2 条").arg(root.needs.count).arg(root.needs.all)
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

    NeedPanel {
        id: panel

        anchors.left: left.right
        anchors.right: places.left
        height: parent.height
        need: root.need
        isOnline: root.line.isOnline
        isManager: root.isManager
        onLeaveWanted: root.leaveWanted()
        onRaiseWanted: root.raiseWanted()
        onPublishWanted: root.publishing.askAboutNeed(root.need.key, root.need.publicTitle, root.need.publicResult, root.need.isPublished)
    }

    Column {
        id: places

        anchors.right: parent.right
        anchors.rightMargin: visible ? Theme.gapLarge : 0
        y: Theme.margin
        width: visible ? 300 : 0
        visible: root.isManager && root.needs.state !== Loading.Idle && (root.width >= 1500 || root.need.state === Loading.Idle)
        spacing: Theme.gap

        DeskButton {
            objectName: "weightButton"
            width: parent.width
            text: qsTr("评价权重：居民 %1%").arg(root.needs.residentPercent)
            deed: "weight"
            strong: false
            enabled: root.line.isOnline
            onClicked: root.weightWanted()
        }

        LookText {
            width: parent.width
            visible: root.needs.places.length > 0
            text: qsTr("各网格")
            strong: true
        }

        Repeater {
            model: root.needs.places

            SideRow {
                required property var modelData

                objectName: "needPlace"
                width: places.width
                title: modelData.text
                sentence: modelData.detail
                isTroubled: modelData.chosen
                onClicked: root.needs.choosePlace(modelData.value)
            }
        }
    }
}
