// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// The line over a column: what it is, and its figures in words.
Item {
    id: root

    required property string title
    property string aside: ""

    implicitHeight: 76

    LookText {
        id: name

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        strong: true
        font.pixelSize: Theme.textTitle
        lineHeight: 1
        wrapMode: Text.NoWrap
    }

    LookText {
        anchors.left: name.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        text: root.aside
        soft: true
        horizontalAlignment: Text.AlignRight
        elide: Text.ElideLeft
        lineHeight: 1
        wrapMode: Text.NoWrap
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
