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

    // Measured apart from the items, whose own implicit width follows the width that they are given.
    readonly property real wordWidth: Math.ceil(wordMeasure.advanceWidth) + 1
    readonly property real underWidth: Math.ceil(underMeasure.advanceWidth) + 1

    implicitWidth: Math.max(root.wordWidth, root.underWidth) + 1
                   + (picture.visible ? picture.width + words.spacing : 0)
    implicitHeight: words.implicitHeight

    TextMetrics {
        id: wordMeasure

        font: word.font
        text: root.text
    }

    TextMetrics {
        id: underMeasure

        font: under.font
        text: root.subtitle
    }

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

                width: Math.min(root.wordWidth, root.room)
                text: root.text
                strong: root.strong
                color: root.colour
                font.pixelSize: root.textSize
                wrapMode: Text.WordWrap
                height: contentHeight // of the size that it was fitted to
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.textLeast
                lineHeight: Theme.tightLineHeight
                horizontalAlignment: root.isPlain ? Text.AlignHCenter : Text.AlignLeft
            }

            LookText {
                id: under

                visible: root.subtitle !== ""
                width: Math.min(root.underWidth, root.room)
                text: root.subtitle
                color: root.colour
                font.pixelSize: Theme.textSmall
                lineHeight: Theme.tightLineHeight
            }
        }
    }
}
