// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// What stands on a tile: an icon over a word.
Item {
    id: root

    required property string text
    required property string iconName
    required property int textSize
    property int iconSize: Theme.icon
    property string hint
    property bool strong: true
    property color colour: Theme.ink

    implicitWidth: word.implicitWidth
    implicitHeight: stack.implicitHeight

    Column {
        id: stack

        anchors.centerIn: parent
        width: parent.width
        spacing: Theme.gapTiny

        IconImage {
            name: root.iconName
            colour: root.enabled ? Theme.pine : Theme.inkOff
            width: root.iconSize
            height: root.iconSize
            anchors.horizontalCenter: parent.horizontalCenter
        }

        LookText {
            id: word

            width: parent.width
            text: root.text
            strong: root.strong
            color: root.colour
            font.pixelSize: root.textSize
            wrapMode: Text.WordWrap
            height: contentHeight // of the size that it was fitted to
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.textLeast
            lineHeight: Theme.tightLineHeight
            horizontalAlignment: Text.AlignHCenter
        }

        LookText {
            visible: root.hint !== ""
            width: parent.width
            text: root.hint
            soft: true
            font.pixelSize: Theme.textHint
            lineHeight: Theme.tightLineHeight
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
