// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Arrivals
import Yimen.Desk.Base
import Yimen.Look

/// The arrival that the clerk reads: who, what they may need, what to do first, and what happened before.
Item {
    id: root

    required property ArrivalDetail detail
    /// The item that the visitor chose, as the catalogue has it; empty if they chose none.
    property var item: ({})
    property bool hasArrivals: true

    required property Undo undo

    signal openWanted
    signal dismissWanted
    signal findWanted
    signal itemWanted(string code)
    signal startWanted
    signal handWanted
    signal acceptWanted

    ListNotice {
        objectName: "nothingShown"
        visible: !root.detail.isShown && root.hasArrivals
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, 480)
        iconName: "person"
        title: qsTr("请选一张到访卡片")
        sentence: qsTr("按 J 或 K 上下选择，或直接点左边的卡片")
    }

    PageScroll {
        id: page

        visible: root.detail.isShown
        anchors.fill: parent
        anchors.margins: Theme.margin + 8
        anchors.topMargin: Theme.margin
        anchors.bottomMargin: bar.visible ? bar.height + 2 * Theme.gap : Theme.margin + 8
        contentHeight: content.implicitHeight

        ColumnLayout {
            id: content

            width: page.width
            spacing: Theme.gapLarge

            ArrivalHead {
                detail: root.detail
                Layout.fillWidth: true
                onOpenWanted: root.openWanted()
            }

            Hint {
                objectName: "handedOver"
                visible: text !== ""
                text: root.detail.facts.handedOver
                iconName: "forward"
                tone: Theme.Tone.Soon
                Layout.fillWidth: true
            }

            ArrivalWork {
                detail: root.detail
                Layout.fillWidth: true
                onStartWanted: root.startWanted()
                onHandWanted: root.handWanted()
                onAcceptWanted: root.acceptWanted()
            }

            Hint {
                objectName: "problem"
                visible: root.detail.problem !== ""
                text: root.detail.problem
                iconName: "warning"
                tone: Theme.Tone.Late
                Layout.fillWidth: true
            }

            Hint {
                visible: root.detail.facts.isUnsure
                text: root.detail.facts.surenessAdvice
                iconName: "help"
                tone: Theme.Tone.Soon
                Layout.fillWidth: true
            }

            LinesCard {
                objectName: "lines"
                lines: root.detail.facts.lines
                Layout.fillWidth: true
                onDismissWanted: root.dismissWanted()
            }

            ItemCard {
                objectName: "itemCard"
                visible: (root.item.code ?? "") !== ""
                item: root.item
                Layout.fillWidth: true
                onOpenWanted: root.itemWanted(root.item.code)
            }

            LookText {
                visible: root.detail.facts.hasResident && root.detail.facts.lines.length === 0
                text: qsTr("本厅没有在办的事、未办的诉求或到期的提醒")
                soft: true
                Layout.fillWidth: true
            }

            Suggestion {
                visible: root.detail.facts.suggestion !== ""
                text: root.detail.facts.suggestion
                Layout.fillWidth: true
            }

            Candidates {
                detail: root.detail
                Layout.fillWidth: true
                onFindWanted: root.findWanted()
            }

            PastList {
                past: root.detail.facts.past
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
