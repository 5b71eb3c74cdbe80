// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// A thing to set: what it is, how it stands, and its buttons.
Card {
    id: root

    required property string title
    required property string sentence
    default property alias buttons: row.data

    implicitHeight: Math.max(88, words.implicitHeight + 2 * Theme.gapLarge)

    SteadyColumn {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.right: row.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapTiny

        LookText {
            width: parent.width
            text: root.title
            strong: true
            font.pixelSize: Theme.textLarge
            lineHeight: Theme.tightLineHeight
        }

        LookText {
            width: parent.width
            text: root.sentence
            soft: true
            lineHeight: Theme.tightLineHeight
        }
    }

    Row {
        id: row

        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap
    }
}
