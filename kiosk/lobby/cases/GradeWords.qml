// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// A face, then its word; the faces of all grades stand in one column.
Item {
    id: root

    required property string text
    required property string iconName
    required property int textSize

    implicitHeight: word.implicitHeight

    IconImage {
        id: face

        x: root.width * 0.28
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
