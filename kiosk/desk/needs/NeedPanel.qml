// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Needs
import Yimen.Look

/// One need: what is asked for, where it is in its five steps, what comes next, and what was done.
Item {
    id: root

    required property NeedPage need
    required property bool isOnline
    property bool isManager: false
    readonly property bool takesKeys: root.visible && root.enabled && root.isOnline && root.need.state === Loading.Ready && !root.need.isWriting

    signal leaveWanted
    signal raiseWanted
    signal publishWanted

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

    PageScroll {
        id: page

        visible: root.need.state === Loading.Ready
        anchors.fill: parent
        anchors.margins: Theme.margin + 8
        anchors.topMargin: Theme.margin
        contentHeight: content.implicitHeight

        ColumnLayout {
            id: content

            width: Math.min(page.width, 960)
            spacing: Theme.gapLarge

            RowLayout {
                spacing: Theme.gap
                Layout.fillWidth: true

                LookText {
                    objectName: "needText"
                    text: root.need.facts.words
                    strong: true
                    font.pixelSize: Theme.textLarge
                    lineHeight: Theme.tightLineHeight
                    Layout.fillWidth: true
                }

                Tag {
                    text: root.need.facts.clock
                    tone: root.need.facts.tone
                    Layout.alignment: Qt.AlignTop
                }
            }

            ColumnLayout {
                spacing: Theme.gapSmall
                Layout.fillWidth: true

                Repeater {
                    model: [root.need.facts.about, root.need.facts.slip, root.need.facts.plan, root.need.facts.result, root.need.facts.rating]

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
                    model: root.need.facts.five

                    Tag {
                        required property var modelData
                        required property int index

                        text: (index + 1) + " " + modelData.text + (modelData.mark === 0 ? " ✓" : modelData.mark === 1 ? " …" : "")
                        tone: modelData.mark === 1 ? Theme.Tone.Soon : modelData.mark === 0 ? Theme.Tone.Help : Theme.Tone.Calm
                    }
                }
            }

            Hint {
                objectName: "needFiled"
                visible: root.need.filed !== ""
                text: root.need.filed
                iconName: "check"
                tone: Theme.Tone.Help
                Layout.fillWidth: true
            }

            Hint {
                objectName: "needSuggestion"
                visible: root.need.facts.suggestion !== ""
                text: root.need.facts.suggestion
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

            RowLayout {
                objectName: "needNews"
                visible: root.need.hasNews
                spacing: Theme.gap
                Layout.fillWidth: true

                Hint {
                    text: qsTr("有更新：别处刚刚办了这一条，写的字不会丢")
                    iconName: "info"
                    tone: Theme.Tone.Soon
                    Layout.fillWidth: true
                }

                DeskButton {
                    objectName: "takeNews"
                    text: qsTr("看更新")
                    deed: "refresh"
                    strong: false
                    onClicked: root.need.takeNews()
                }
            }

            NeedActions {
                id: actions

                need: root.need
                isOnline: root.isOnline
                isShown: root.visible && page.visible
                onLeaveWanted: root.leaveWanted()
                Layout.fillWidth: true
            }

            Flow {
                visible: !root.need.isWriting
                spacing: Theme.gapSmall
                Layout.fillWidth: true

                DeskButton {
                    objectName: "needToTalkDay"
                    visible: !root.need.facts.mayBePublic
                    text: qsTr("提到说事日")
                    deed: "raise"
                    strong: false
                    enabled: root.isOnline
                    onClicked: root.raiseWanted()

                    DeskShortcut {
                        deed: "raise"
                        enabled: root.takesKeys && !root.need.facts.mayBePublic
                        onActivated: root.raiseWanted()
                    }
                }

                DeskButton {
                    objectName: "publishNeed"
                    visible: root.isManager && root.need.facts.mayBePublic
                    text: root.need.facts.isPublished ? qsTr("改公示") : qsTr("公示")
                    deed: "publish"
                    strong: false
                    enabled: root.isOnline
                    onClicked: root.publishWanted()

                    DeskShortcut {
                        deed: "publish"
                        enabled: root.takesKeys && root.isManager && root.need.facts.mayBePublic
                        onActivated: root.publishWanted()
                    }
                }
            }

            LookText {
                text: qsTr("办理经过")
                strong: true
                font.pixelSize: Theme.textLarge
                Layout.fillWidth: true
            }

            LinesCard {
                lines: root.need.facts.steps
                Layout.fillWidth: true
            }
        }
    }
}
