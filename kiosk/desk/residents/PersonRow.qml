// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// A person to choose: initial, name, and what tells them from another of that name.
PressButton {
    id: root

    required property string name
    required property string initial
    required property string about
    required property string where
    property string aside: ""
    property bool chosen: false

    implicitHeight: Math.max(72, words.implicitHeight + 2 * Theme.gap)
    Accessible.name: root.name + " " + root.about + " " + root.where

    background: Card {
        chosen: root.chosen || root.visualFocus
        color: root.down || root.hovered ? Theme.pressed : Theme.card
    }

    Item {
        anchors.fill: parent

        Badge {
            id: badge

            x: Theme.gapLarge - 4
            anchors.verticalCenter: parent.verticalCenter
            initial: root.initial
        }

        SteadyColumn {
            id: words

            anchors.left: badge.right
            anchors.leftMargin: Theme.gap
            anchors.right: note.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2

            LookText {
                width: parent.width
                text: root.name
                strong: true
                font.pixelSize: Theme.textLarge
                lineHeight: Theme.tightLineHeight
                elide: Text.ElideRight
                maximumLineCount: 2
            }

            LookText {
                width: parent.width
                visible: root.about !== ""
                text: root.about
                lineHeight: Theme.tightLineHeight
            }

            LookText {
                width: parent.width
                visible: root.where !== ""
                text: root.where
                soft: true
                font.pixelSize: Theme.textSmall
                lineHeight: Theme.tightLineHeight
                elide: Text.ElideRight
                maximumLineCount: 2
            }
        }

        LookText {
            id: note

            anchors.right: parent.right
            anchors.rightMargin: Theme.gapLarge
            anchors.verticalCenter: parent.verticalCenter
            text: root.aside
            soft: true
            font.pixelSize: Theme.textSmall
            wrapMode: Text.NoWrap
        }
    }
}
