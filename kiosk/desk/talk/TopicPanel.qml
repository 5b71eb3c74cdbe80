// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Talk
import Yimen.Look

/// One topic: what is talked about, where it is in its five steps, what comes next, and what was said.
Item {
    id: root

    required property TalkDay talkDay
    required property bool isOnline
    readonly property bool isOpen: root.talkDay.key !== ""

    signal leaveWanted
    signal publishWanted

    function giveUp(): bool {
        return actions.giveUp();
    }

    ListNotice {
        objectName: "topicNone"
        visible: !root.isOpen
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, 480)
        iconName: "speak"
        title: qsTr("没有打开的议题")
        sentence: qsTr("从左边选一个；J、K 上下移动，N 提一个新的")
    }

    PageScroll {
        id: page

        visible: root.isOpen
        anchors.fill: parent
        anchors.margins: Theme.margin + 8
        anchors.topMargin: Theme.margin
        contentHeight: content.implicitHeight

        ColumnLayout {
            id: content

            width: Math.min(page.width, 960)
            spacing: Theme.gapLarge

            LookText {
                objectName: "topicText"
                text: root.talkDay.topic.title
                strong: true
                font.pixelSize: Theme.textLarge
                lineHeight: Theme.tightLineHeight
                Layout.fillWidth: true
            }

            LookText {
                objectName: "topicAbout"
                text: root.talkDay.topic.about
                soft: true
                lineHeight: Theme.tightLineHeight
                Layout.fillWidth: true
            }

            Flow {
                objectName: "topicSteps"
                spacing: Theme.gapSmall
                Layout.fillWidth: true

                Repeater {
                    model: root.talkDay.topic.five

                    Tag {
                        required property var modelData
                        required property int index

                        text: (index + 1) + " " + modelData.text + (modelData.mark === 0 ? " ✓" : modelData.mark === 1 ? " …" : "")
                        tone: modelData.mark === 1 ? Theme.Tone.Soon : modelData.mark === 0 ? Theme.Tone.Help : Theme.Tone.Calm
                    }
                }
            }

            Hint {
                objectName: "topicProblem"
                visible: text !== ""
                text: root.talkDay.state === Loading.Ready ? root.talkDay.problem : ""
                iconName: "warning"
                tone: Theme.Tone.Late
                Layout.fillWidth: true
            }

            TopicActions {
                id: actions

                talkDay: root.talkDay
                isOnline: root.isOnline
                isShown: root.visible && root.enabled && page.visible
                onLeaveWanted: root.leaveWanted()
                onPublishWanted: root.publishWanted()
                Layout.fillWidth: true
            }

            LinesCard {
                objectName: "topicStory"
                lines: root.talkDay.topic.story
                Layout.fillWidth: true
            }
        }
    }
}
