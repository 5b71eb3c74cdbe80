// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// The one next action, as a sentence: a bar at its side, and nothing that looks as if it could be touched.
Item {
    id: root

    required property string text

    implicitHeight: Math.max(Theme.touch, words.implicitHeight + 2 * Theme.gapSmall)

    Rectangle {
        id: picture

        width: Theme.outline
        height: parent.height
        color: Theme.pine
    }

    LookText {
        id: label

        anchors.left: picture.right
        anchors.leftMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("建议先做")
        strong: true
        color: Theme.pine
        font.pixelSize: Theme.textLarge
        lineHeight: Theme.tightLineHeight
        wrapMode: Text.NoWrap
    }

    LookText {
        id: words

        objectName: "suggestion"
        anchors.left: label.right
        anchors.leftMargin: Theme.gapLarge
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        font.pixelSize: Theme.textLarge
        lineHeight: Theme.tightLineHeight
    }
}
