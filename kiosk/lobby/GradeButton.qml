// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// One grade of a list: a face, then its word; the faces of all grades stand in one column.
BigButton {
    id: root

    contentItem: Item {
        implicitHeight: word.implicitHeight

        IconImage {
            id: face

            x: parent.width * 0.28
            name: root.iconName
            colour: Theme.pine
            width: Theme.textLarge * 1.3
            height: width
            anchors.verticalCenter: parent.verticalCenter
        }

        LookText {
            id: word

            anchors.left: face.right
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            strong: true
            font.pixelSize: root.textSize
            lineHeight: Theme.tightLineHeight
        }
    }
}
