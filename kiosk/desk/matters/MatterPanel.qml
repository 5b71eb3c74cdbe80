// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Matters
import Yimen.Look

/// One matter, in each of its states: what it is, what is missing, what comes next, and what was done.
Item {
    id: root

    required property MatterPage matter
    required property bool isOnline

    property bool isSheetOpen: false

    signal leaveWanted
    signal handWanted

    function giveUp(): bool {
        return actions.giveUp();
    }

    ListNotice {
        objectName: "matterNone"
        visible: root.matter.state === Loading.Idle
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, 480)
        iconName: "matter"
        title: qsTr("没有打开的办件")
        sentence: qsTr("从左边选一件；J、K 上下移动")
    }

    Skeleton {
        visible: root.matter.state === Loading.Loading
        anchors.fill: parent
        anchors.margins: Theme.margin
    }

    ListNotice {
        objectName: "matterFailed"
        visible: root.matter.state === Loading.Failed
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, 480)
        iconName: "warning"
        failed: true
        title: qsTr("办件没有打开")
        sentence: root.matter.problem
    }

    DeskShortcut {
        deed: "print"
        enabled: root.visible && page.visible && !root.isSheetOpen
        onActivated: root.matter.printSlip()
    }

    PageScroll {
        id: page

        visible: root.matter.state === Loading.Ready
        anchors.fill: parent
        anchors.margins: Theme.margin + 8
        anchors.topMargin: Theme.margin
        contentHeight: content.implicitHeight

        ColumnLayout {
            id: content

            width: Math.min(page.width, 960)
            spacing: Theme.gapLarge

            MatterHead {
                matter: root.matter
                Layout.fillWidth: true
            }

            Hint {
                objectName: "matterPrinting"
                visible: text !== ""
                text: root.matter.printing
                iconName: "info"
                tone: Theme.Tone.Soon
                Layout.fillWidth: true
            }

            Hint {
                objectName: "matterHanded"
                visible: text !== ""
                text: root.matter.facts.handedOver
                iconName: "forward"
                tone: Theme.Tone.Soon
                Layout.fillWidth: true
            }

            Hint {
                objectName: "matterProblem"
                visible: root.matter.problem !== ""
                text: root.matter.problem
                iconName: "warning"
                tone: Theme.Tone.Late
                Layout.fillWidth: true
            }

            RowLayout {
                objectName: "matterNews"
                visible: root.matter.hasNews
                spacing: Theme.gap
                Layout.fillWidth: true

                Hint {
                    text: qsTr("有更新：别处刚刚办了这一件，写的字不会丢")
                    iconName: "info"
                    tone: Theme.Tone.Soon
                    Layout.fillWidth: true
                }

                DeskButton {
                    objectName: "takeMatterNews"
                    text: qsTr("看更新")
                    deed: "refresh"
                    strong: false
                    onClicked: root.matter.takeNews()
                }
            }

            ColumnLayout {
                visible: root.matter.facts.isWaiting
                spacing: Theme.gapSmall
                Layout.fillWidth: true

                LookText {
                    text: qsTr("还缺的材料，带来了就点一下")
                    strong: true
                    Layout.fillWidth: true
                }

                Flow {
                    spacing: Theme.gapSmall
                    Layout.fillWidth: true

                    Repeater {
                        model: root.matter.facts.missing

                        DeskButton {
                            required property string modelData

                            objectName: "bringMaterial"
                            text: modelData
                            strong: false
                            enabled: root.isOnline && !root.matter.isBusy
                            onClicked: root.matter.bring([modelData])
                        }
                    }
                }
            }

            MatterActions {
                id: actions

                visible: root.matter.facts.isOpen
                matter: root.matter
                isOnline: root.isOnline
                isShown: root.visible && page.visible && !root.isSheetOpen
                onHandWanted: root.handWanted()
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
                lines: root.matter.facts.steps
                Layout.fillWidth: true
            }
        }
    }
}
