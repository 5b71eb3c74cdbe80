// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// What one row of the catalogue says, with the mark that it opens.
Item {
    id: root

    required property var entry

    implicitHeight: words.implicitHeight

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: forward.left
        anchors.rightMargin: Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapTiny

        LookText {
            width: parent.width
            text: root.entry.name
            strong: true
            font.pixelSize: Theme.textBody
            lineHeight: Theme.tightLineHeight
        }

        LookText {
            width: parent.width
            text: [root.entry.level, root.entry.where].filter(each => each !== "").join(" · ")
            soft: true
            font.pixelSize: Theme.textSmall
            lineHeight: Theme.tightLineHeight
        }
    }

    IconImage {
        id: forward

        name: "forward"
        colour: Theme.pine
        width: Theme.iconSmall
        height: Theme.iconSmall
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
    }
}
