// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// The one next action.
Rectangle {
    id: root

    required property string text

    implicitHeight: Math.max(64, words.implicitHeight + 2 * Theme.gapLarge)
    radius: Theme.radius
    color: Theme.pineSoft

    IconImage {
        id: picture

        x: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.icon
        height: Theme.icon
        name: "forward"
        colour: Theme.pine
    }

    LookText {
        id: label

        anchors.left: picture.right
        anchors.leftMargin: Theme.gap
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
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        font.pixelSize: Theme.textLarge
        lineHeight: Theme.tightLineHeight
    }
}
