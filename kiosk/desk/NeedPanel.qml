// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk
import Yimen.Look

/// One need: what is asked for, where it is in its five steps, what comes next, and what was done.
Item {
    id: root

    required property NeedPage need
    required property bool isOnline

    signal leaveWanted

    function giveUp(): bool {
        return actions.giveUp();
    }

    ListNotice {
        objectName: "needNone"
        visible: root.need.state === Loading.Idle
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, 480)
        iconName: "need"
        title: qsTr("没有打开的诉求")
        sentence: qsTr("从左边选一条；J、K 上下移动，N 新登记一条")
    }

    Skeleton {
        visible: root.need.state === Loading.Loading
        anchors.fill: parent
        anchors.margins: Theme.margin
    }

    ListNotice {
        objectName: "needFailed"
        visible: root.need.state === Loading.Failed
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, 480)
        iconName: "warning"
        failed: true
        title: qsTr("诉求没有打开")
        sentence: root.need.problem
    }

    Flickable {
        id: page

        visible: root.need.state === Loading.Ready
        anchors.fill: parent
        anchors.margins: Theme.margin + 8
        anchors.topMargin: Theme.margin
        contentHeight: content.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ColumnLayout {
            id: content

            width: Math.min(page.width, 960)
            spacing: Theme.gapLarge

            RowLayout {
                spacing: Theme.gap
                Layout.fillWidth: true

                LookText {
                    objectName: "needText"
                    text: root.need.words
                    strong: true
                    font.pixelSize: Theme.textLarge
                    lineHeight: Theme.tightLineHeight
                    Layout.fillWidth: true
                }

                Tag {
                    text: root.need.clock
                    tone: root.need.tone
                    Layout.alignment: Qt.AlignTop
                }
            }

            ColumnLayout {
                spacing: Theme.gapSmall
                Layout.fillWidth: true

                Repeater {
                    model: [root.need.about, root.need.slip, root.need.plan, root.need.result, root.need.rating]

                    LookText {
                        required property string modelData

                        visible: modelData !== ""
                        text: modelData
                        soft: true
                        lineHeight: Theme.tightLineHeight
                        Layout.fillWidth: true
                    }
                }
            }

            Flow {
                objectName: "fiveSteps"
                spacing: Theme.gapSmall
                Layout.fillWidth: true

                Repeater {
                    model: root.need.five

                    Tag {
                        required property var modelData
                        required property int index

                        text: (index + 1) + " " + modelData.text + (modelData.mark === 0 ? " ✓" : modelData.mark === 1 ? " …" : "")
                        tone: modelData.mark === 1 ? Theme.Tone.Soon : modelData.mark === 0 ? Theme.Tone.Help : Theme.Tone.Calm
                    }
                }
            }

            Hint {
                objectName: "needSuggestion"
                visible: root.need.suggestion !== ""
                text: root.need.suggestion
                iconName: "info"
                tone: Theme.Tone.Calm
                Layout.fillWidth: true
            }

            Hint {
                objectName: "needProblem"
                visible: root.need.problem !== ""
                text: root.need.problem
                iconName: "warning"
                tone: Theme.Tone.Late
                Layout.fillWidth: true
            }

            NeedActions {
                id: actions

                need: root.need
                isOnline: root.isOnline
                isShown: root.visible && page.visible
                onLeaveWanted: root.leaveWanted()
                Layout.fillWidth: true
            }

            LookText {
                text: qsTr("办理经过")
                strong: true
                font.pixelSize: Theme.textLarge
                Layout.fillWidth: true
            }

            LinesCard {
                lines: root.need.steps
                Layout.fillWidth: true
            }
        }
    }
}
