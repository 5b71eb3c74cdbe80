// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// Whether the hall is heard, at the foot of a column.
Rectangle {
    id: root

    required property bool isOnline
    required property string sentence
    property string keys: ""

    implicitHeight: Math.max(48, words.implicitHeight + Theme.gap)
    color: root.isOnline ? Theme.paper : Theme.amberSoft

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }

    IconImage {
        id: picture

        visible: !root.isOnline
        x: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.iconSmall + 4
        height: width
        name: "offline"
        colour: Theme.amber
    }

    LookText {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: root.isOnline ? Theme.gapLarge : Theme.gapLarge + picture.width + Theme.gapSmall
        anchors.right: keysText.visible ? keysText.left : parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: root.sentence
        color: root.isOnline ? Theme.inkSoft : Theme.amber
        strong: !root.isOnline
        font.pixelSize: Theme.textSmall
        lineHeight: Theme.tightLineHeight
    }

    LookText {
        id: keysText

        visible: root.isOnline && root.keys !== ""
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        text: root.keys
        soft: true
        font.pixelSize: Theme.textSmall
        lineHeight: 1
        wrapMode: Text.NoWrap
    }
}
