// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Residents
import Yimen.Look

/// One resident's record, in each of its states.
Item {
    id: root

    required property ResidentPage resident
    required property Undo undo
    property bool mayMerge: false
    property bool maySeeCare: false

    signal correctWanted
    signal standingWanted
    signal historyWanted
    signal mergeWanted
    signal careWanted
    signal itemWanted(string code)
    signal dismissWanted
    signal timeWanted
    signal giveUpWanted(appointment: double)
    signal startWanted

    ListNotice {
        visible: root.resident.state === Loading.Idle
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, 560)
        iconName: "purpose"
        title: qsTr("没有打开的档案")
        sentence: qsTr("从左边选一位居民，写明用途后打开。锁屏或关闭后，这里不留内容。")
    }

    Skeleton {
        visible: root.resident.state === Loading.Loading
        anchors.fill: parent
        anchors.margins: Theme.margin
    }

    ListNotice {
        objectName: "recordFailed"
        visible: root.resident.state === Loading.Failed
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, 480)
        iconName: "warning"
        failed: true
        title: qsTr("档案没有打开")
        sentence: root.resident.problem
        action: qsTr("再试一次")
        onActed: root.resident.tryAgain()
    }

    PageScroll {
        id: page

        objectName: "recordPage"
        visible: root.resident.state === Loading.Ready
        anchors.fill: parent
        anchors.margins: Theme.margin + 8
        anchors.topMargin: Theme.margin
        anchors.bottomMargin: bar.visible ? bar.height + 2 * Theme.gap : Theme.margin + 8
        contentHeight: content.implicitHeight

        ColumnLayout {
            id: content

            width: Math.min(page.width, 1080)
            spacing: Theme.gapLarge

            RecordHead {
                resident: root.resident
                mayMerge: root.mayMerge
                maySeeCare: root.maySeeCare
                Layout.fillWidth: true
                onTimeWanted: root.timeWanted()
                onStartWanted: root.startWanted()
                onCorrectWanted: root.correctWanted()
                onStandingWanted: root.standingWanted()
                onHistoryWanted: root.historyWanted()
                onMergeWanted: root.mergeWanted()
                onCareWanted: root.careWanted()
            }

            Hint {
                objectName: "recordStanding"
                visible: root.resident.facts.standing !== ""
                text: root.resident.facts.standing
                iconName: "person"
                tone: Theme.Tone.Soon
                Layout.fillWidth: true
            }

            Repeater {
                model: root.resident.facts.isHeld ? 1 : 0 // then it is what the record was opened for

                ConsentPart {
                    resident: root.resident
                    Layout.fillWidth: true
                }
            }

            Hint {
                visible: root.resident.facts.serviceEffects !== ""
                text: root.resident.facts.serviceEffects
                iconName: "person"
                tone: Theme.Tone.Help
                Layout.fillWidth: true
            }

            Repeater {
                model: [
                    {title: qsTr("预约"), lines: root.resident.facts.appointments},
                    {title: qsTr("现在要注意"), lines: root.resident.facts.lines},
                    {title: qsTr("办件"), lines: root.resident.facts.matters},
                    {title: qsTr("诉求"), lines: root.resident.facts.needs},
                    {title: qsTr("走访与民情日记"), lines: root.resident.facts.diary}
                ]

                ColumnLayout {
                    id: part

                    required property var modelData

                    visible: part.modelData.lines.length > 0
                    spacing: Theme.gapSmall
                    Layout.fillWidth: true

                    LookText {
                        text: part.modelData.title
                        strong: true
                        font.pixelSize: Theme.textLarge
                        Layout.fillWidth: true
                    }

                    LinesCard {
                        lines: part.modelData.lines
                        onItemWanted: code => root.itemWanted(code)
                        onDismissWanted: root.dismissWanted()
                        onGiveUpWanted: appointment => root.giveUpWanted(appointment)
                        Layout.fillWidth: true
                    }
                }
            }

            PastList {
                past: root.resident.facts.past
                Layout.fillWidth: true
            }

            ConsentPart {
                visible: !root.resident.facts.isHeld
                resident: root.resident
                Layout.fillWidth: true
            }
        }

        DeskScrollBar {
            parent: page
            orientation: Qt.Vertical
            anchors.right: parent.right
            anchors.rightMargin: -12
            height: parent.height
            size: page.visibleArea.heightRatio
            position: page.visibleArea.yPosition
        }
    }

    // Always in sight, however far the page is turned.
    UndoBar {
        id: bar

        undo: root.undo
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.gap
    }
}
