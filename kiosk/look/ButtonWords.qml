// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// What stands on a big button: an icon if it has one, the word, and a line under it.
Item {
    id: root

    required property string text
    required property string subtitle
    required property string iconName
    required property color colour
    required property int textSize
    required property bool strong
    readonly property bool isPlain: root.subtitle === "" && root.iconName === ""
    readonly property real room: root.width - (picture.visible ? picture.width + words.spacing : 0)

    implicitWidth: Math.max(word.implicitWidth, under.visible ? under.implicitWidth : 0) + 1
                   + (picture.visible ? picture.width + words.spacing : 0)
    implicitHeight: words.implicitHeight

    Row {
        id: words

        anchors.centerIn: parent
        spacing: Theme.gapSmall

        IconImage {
            id: picture

            visible: root.iconName !== ""
            name: root.iconName
            colour: root.colour
            width: root.textSize * 1.15
            height: width
            anchors.verticalCenter: parent.verticalCenter
        }

        Column {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gapTiny

            LookText {
                id: word

                width: Math.min(implicitWidth, root.room)
                text: root.text
                strong: root.strong
                color: root.colour
                font.pixelSize: root.textSize
                lineHeight: Theme.tightLineHeight
                horizontalAlignment: root.isPlain ? Text.AlignHCenter : Text.AlignLeft
            }

            LookText {
                id: under

                visible: root.subtitle !== ""
                width: Math.min(implicitWidth, root.room)
                text: root.subtitle
                color: root.colour
                font.pixelSize: Theme.textSmall
                lineHeight: Theme.tightLineHeight
            }
        }
    }
}
