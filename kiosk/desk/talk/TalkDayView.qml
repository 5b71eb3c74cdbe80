// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yimen.Desk.Base
import Yimen.Desk.Needs
import Yimen.Desk.Talk
import Yimen.Look

/// 居民说事日: on the left the day and what was raised, on the right one topic.
ListPage {
    id: root

    required property TalkDay talkDay
    /// What a topic may come from.
    required property NeedPage openNeed
    required property Publishing publishing
    readonly property var topics: root.talkDay.day.topics

    /// A topic of its own, or from the need that is open, by its key.
    function raise(need: string): void {
        topicSheet.need = need;
        topicSheet.open();
    }

    function move(step: int): void {
        root.talkDay.move(step);
        root.bringIntoSight(root.topics.findIndex(topic => topic.key === root.talkDay.key));
    }

    function giveUp(): bool {
        return panel.giveUp();
    }

    title: qsTr("居民说事日")
    aside: root.talkDay.day.day
    rowName: "topic"
    iconName: "speak"
    rows: root.topics
    count: root.topics.length
    loading: root.talkDay.state
    problem: root.talkDay.problem
    emptyTitle: qsTr("这一天还没有议题")
    emptySentence: qsTr("居民当面提的、从诉求里转来的，都在这里一起说、一起议、一起评")
    failedTitle: qsTr("没有读到议题")
    onRowWanted: index => root.talkDay.open(root.topics[index].key)
    onReloadWanted: root.talkDay.reload()

    tools: Flow {
        width: parent.width
        spacing: Theme.gapSmall

        Repeater {
            model: root.talkDay.day.days

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
            onClicked: root.raise("")
        }
    }

    row: NeedRow {
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

    Binding {
        target: root.talkDay
        property: "isShown"
        value: root.visible
    }

    DeskShortcut {
        deed: "fresh"
        enabled: root.visible && root.enabled
        onActivated: root.raise("")
    }

    TopicSheet {
        id: topicSheet

        objectName: "topicSheet"
        parent: root.sheets
        talkDay: root.talkDay
        openNeed: root.openNeed
    }

    TopicPanel {
        id: panel

        anchors.left: parent.left
        anchors.right: parent.right
        height: parent.height
        talkDay: root.talkDay
        isOnline: root.line.isOnline
        onLeaveWanted: root.leaveWanted()
        onPublishWanted: root.publishing.askAboutTopic(root.talkDay.key, root.talkDay.topic.publicTitle, root.talkDay.topic.publicResult, root.talkDay.topic.isPublished)
    }
}
