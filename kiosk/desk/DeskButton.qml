// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// A button of the desk: a word, and the key that does the same.
BigButton {
    id: root

    property string key: ""

    leftPadding: Theme.gapLarge - 4
    rightPadding: Theme.gapLarge - 4
    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight

        Row {
            id: row

            anchors.centerIn: parent
            spacing: Theme.gapSmall

            IconImage {
                visible: root.iconName !== ""
                name: root.iconName
                colour: root.wordColour
                width: Theme.iconSmall + 2
                height: width
                anchors.verticalCenter: parent.verticalCenter
            }

            LookText {
                text: root.text
                strong: root.strong
                color: root.wordColour
                font.pixelSize: root.textSize
                lineHeight: Theme.tightLineHeight
                wrapMode: Text.NoWrap
                anchors.verticalCenter: parent.verticalCenter
            }

            KeyCap {
                visible: root.key !== ""
                text: root.key
                colour: root.primary ? Theme.onPine : Theme.inkSoft
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}
