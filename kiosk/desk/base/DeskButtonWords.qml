// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// What stands on a button of the desk: an icon if it has one, the word, and the key.
Item {
    id: root

    required property string text
    required property string key
    required property string iconName
    required property color colour
    required property color keyColour
    required property int textSize
    required property bool strong

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.gapSmall

        IconImage {
            visible: root.iconName !== ""
            name: root.iconName
            colour: root.colour
            width: Theme.iconSmall + 2
            height: width
            anchors.verticalCenter: parent.verticalCenter
        }

        LookText {
            text: root.text
            strong: root.strong
            color: root.colour
            font.pixelSize: root.textSize
            lineHeight: Theme.tightLineHeight
            wrapMode: Text.NoWrap
            anchors.verticalCenter: parent.verticalCenter
        }

        KeyCap {
            visible: root.key !== ""
            text: root.key
            colour: root.keyColour
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
