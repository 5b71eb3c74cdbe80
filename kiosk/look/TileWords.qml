// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// What stands on a tile: an icon over a word.
Item {
    id: root

    required property string text
    required property string iconName
    required property int textSize

    implicitWidth: word.implicitWidth
    implicitHeight: stack.implicitHeight

    Column {
        id: stack

        anchors.centerIn: parent
        width: parent.width
        spacing: Theme.gapTiny

        IconImage {
            name: root.iconName
            colour: Theme.pine
            width: Theme.icon
            height: Theme.icon
            anchors.horizontalCenter: parent.horizontalCenter
        }

        LookText {
            id: word

            width: parent.width
            text: root.text
            strong: true
            font.pixelSize: root.textSize
            lineHeight: Theme.tightLineHeight
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
