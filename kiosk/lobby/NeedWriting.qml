// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// Handwriting: a sheet for one character, and what it may be. All buttons stand below: within reach from a wheelchair.
Item {
    id: root

    required property LobbyApp app
    readonly property WordEntry entry: root.app.need.entry
    readonly property real sheet: Theme.landscape ? root.height - first.height - Theme.gapSmall
                                                  : Math.min(root.width, root.height - first.height - found.implicitHeight
                                                             - Theme.touch - Theme.gapSmall * 3)

    RowLayout {
        id: first

        width: parent.width
        height: Theme.touch
        spacing: Theme.gapSmall

        WordsCard {
            Layout.fillWidth: true
            Layout.fillHeight: true
            entry: root.entry
            note: root.app.need.missing
            emptyText: qsTr("Write below")
        }

    }

    Card {
        id: paper

        x: Theme.landscape ? 0 : (root.width - width) / 2
        anchors.top: first.bottom
        anchors.topMargin: Theme.gapSmall
        width: Theme.landscape ? Math.min(root.sheet, root.width * 0.55) : root.sheet
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
            Accessible.name: qsTr("Write one character here with a finger")
            onWritten: points => root.entry.addStroke(points)
        }
    }

    CandidateGrid {
        id: found

        x: Theme.landscape ? paper.width + Theme.gap : 0
        y: Theme.landscape ? paper.y : paper.y + paper.height + Theme.gapSmall
        width: root.width - x
        height: Theme.landscape ? root.sheet - Theme.touch - Theme.gapSmall : implicitHeight
        entry: root.entry
    }

    RowLayout {
        anchors.bottom: parent.bottom
        x: found.x
        width: found.width
        height: Theme.touch
        spacing: Theme.landscape ? Theme.gapTiny : Theme.gap

        BigButton {
            objectName: "undoStroke"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            visible: !Theme.landscape
            enabled: root.entry.strokes > 0
            strong: false
            text: qsTr("Undo stroke")
            onClicked: root.entry.undoStroke()
        }

        BigButton {
            objectName: "eraseWriting"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            strong: false
            text: qsTr("Erase")
            onClicked: root.entry.erase()
        }

        BigButton {
            objectName: "padDone"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            primary: !root.entry.isPending
            text: qsTr("Done")
            onClicked: root.app.need.goOn()
        }
    }
}
