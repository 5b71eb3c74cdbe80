// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// A sheet to write one character on with a finger, and what it may be. All buttons stand below: within reach from a
/// wheelchair.
Item {
    id: root

    required property WordEntry entry
    /// What it may be stands beside the sheet instead of under it.
    property bool isBeside: Theme.landscape
    property bool canUndoStroke: !Theme.landscape
    /// What ends the writing; empty: nothing has to.
    property string doneText: ""
    readonly property real sheet: root.isBeside ? root.height
                                                : Math.min(root.width, root.height - found.implicitHeight - Theme.touch
                                                           - Theme.gapSmall * 2)

    signal done

    Card {
        id: paper

        x: root.isBeside ? 0 : (root.width - width) / 2
        width: root.isBeside ? Math.min(root.sheet, root.width * 0.55) : root.sheet
        height: root.sheet

        // The sheet's middle, as in a copybook.
        Rectangle {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.gap
            height: Theme.hairline
            color: Theme.pressed
        }
        Rectangle {
            anchors.centerIn: parent
            width: Theme.hairline
            height: parent.height - 2 * Theme.gap
            color: Theme.pressed
        }

        WritingPad {
            objectName: "writingPad"
            anchors.fill: parent
            anchors.margins: Theme.gapTiny
            strokes: root.entry.strokes
            ink: Theme.ink
            penWidth: Theme.bar
            Accessible.role: Accessible.Canvas
            Accessible.name: qsTr("请用手指在这里写一个字")
            onWritten: points => root.entry.addStroke(points)
        }
    }

    CandidateGrid {
        id: found

        x: root.isBeside ? paper.width + Theme.gap : 0
        y: root.isBeside ? 0 : paper.height + Theme.gapSmall
        width: root.width - x
        height: root.isBeside ? root.sheet - Theme.touch - Theme.gapSmall : implicitHeight
        entry: root.entry
    }

    RowLayout {
        anchors.bottom: parent.bottom
        x: found.x
        width: found.width
        height: Theme.touch
        spacing: root.isBeside ? Theme.gapTiny : Theme.gap

        BigButton {
            objectName: "undoStroke"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            visible: root.canUndoStroke
            enabled: root.entry.strokes > 0
            strong: false
            text: qsTr("撤销一笔")
            onClicked: root.entry.undoStroke()
        }

        BigButton {
            objectName: "eraseWriting"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            strong: false
            text: qsTr("删除")
            onClicked: root.entry.erase()
        }

        BigButton {
            objectName: "padDone"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            visible: root.doneText !== ""
            primary: !root.entry.isPending
            text: root.doneText
            onClicked: root.done()
        }
    }
}
