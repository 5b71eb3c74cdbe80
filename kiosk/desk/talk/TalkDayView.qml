// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yimen.Desk.Base
import Yimen.Desk.Needs
import Yimen.Desk.Talk
import Yimen.Look

/// 居民说事日: on the left the day and what was raised, on the right one topic.
Item {
    id: root

    required property HallLine line
    required property TalkDay talkDay
    required property Publishing publishing
    property int listWidth: 560
    readonly property var topics: root.talkDay.topics
    readonly property int count: root.talkDay.topics.length

    /// A field that was typed into is gone: the keys of the desk shall work again.
    signal leaveWanted
    signal raiseWanted

    function move(step: int): void {
        root.talkDay.move(step);
        list.positionViewAtIndex(root.topics.findIndex(topic => topic.key === root.talkDay.key), ListView.Contain);
    }

    /// Escape: a step that was begun is given up.
    function giveUp(): bool {
        return panel.giveUp();
    }

    Binding {
        target: root.talkDay
        property: "isShown"
        value: root.visible
    }

    DeskShortcut {
        deed: "fresh"
        enabled: root.visible && root.enabled
        onActivated: root.raiseWanted()
    }

    Item {
        id: left

        width: root.listWidth
        height: parent.height

        ColumnHead {
            id: head

            width: parent.width
            title: qsTr("居民说事日")
            aside: root.talkDay.day
        }

        Flow {
            id: days

            anchors.top: head.bottom
            anchors.topMargin: Theme.gap
            x: Theme.gapLarge - 4
            width: parent.width - 2 * x
            spacing: Theme.gapSmall

            Repeater {
                model: root.talkDay.days

                SegmentButton {
                    required property var modelData

                    objectName: "talkDay"
                    text: modelData.text
                    checked: modelData.chosen
                    onClicked: root.talkDay.chooseDay(modelData.value)
                }
            }

            DeskButton {
                objectName: "newTopic"
                text: qsTr("提一个议题")
                deed: "fresh"
                strong: false
                enabled: root.line.isOnline
                onClicked: root.raiseWanted()
            }
        }

        ListView {
            id: list

            objectName: "topicList"
            anchors.top: days.bottom
            anchors.topMargin: Theme.gap
            anchors.bottom: foot.top
            x: days.x
            width: days.width
            cacheBuffer: 0 // see ArrivalsColumn
            clip: true
            spacing: Theme.gap
            boundsBehavior: Flickable.StopAtBounds
            model: root.talkDay.topics

            delegate: NeedRow {
                id: row

                required property var modelData

                objectName: "topicRow"
                width: ListView.view ? ListView.view.width : 0
                key: row.modelData.key
                words: row.modelData.title
                about: row.modelData.about
                clock: row.modelData.clock
                tone: Theme.Tone.Late
                stage: row.modelData.stage
                kind: row.modelData.published ? qsTr("已公示") : ""
                chosen: root.talkDay.key === row.modelData.key
                onClicked: root.talkDay.open(row.modelData.key)
            }
        }

        Skeleton {
            visible: root.talkDay.state === Loading.Loading && root.count === 0
            anchors.fill: list
        }

        ListNotice {
            objectName: "topicsEmpty"
            visible: root.count === 0 && root.talkDay.state === Loading.Ready
            anchors.centerIn: list
            width: list.width - 2 * Theme.margin
            iconName: "speak"
            title: qsTr("这一天还没有议题")
            sentence: qsTr("居民当面提的、从诉求里转来的，都在这里一起说、一起议、一起评")
        }

        ListNotice {
            objectName: "topicsFailed"
            visible: root.talkDay.state === Loading.Failed
            anchors.centerIn: list
            width: list.width - 2 * Theme.margin
            iconName: "warning"
            failed: true
            title: qsTr("没有读到议题")
            sentence: root.talkDay.problem
            action: qsTr("再试一次")
            onActed: root.talkDay.reload()
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

    TopicPanel {
        id: panel

        anchors.left: left.right
        anchors.right: parent.right
        height: parent.height
        talkDay: root.talkDay
        isOnline: root.line.isOnline
        onLeaveWanted: root.leaveWanted()
        onPublishWanted: root.publishing.askAboutTopic(root.talkDay.key, root.talkDay.publicTitle, root.talkDay.publicResult, root.talkDay.isPublished)
    }
}
