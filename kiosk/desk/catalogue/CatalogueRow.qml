// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// One item in the list.
PressButton {
    id: root

    required property var entry
    property bool chosen: false

    implicitHeight: Math.max(60, words.implicitHeight + 2 * Theme.gap)
    activeFocusOnTab: false // a list makes its rows in any order: J, K and the arrows go through it
    Accessible.name: root.entry.name

    background: Card {
        chosen: root.chosen || root.visualFocus
        color: root.down || root.hovered ? Theme.pressed : Theme.card
    }

    Item {
        anchors.fill: parent

        SteadyColumn {
            id: words

            x: Theme.gapLarge - 4
            width: parent.width - 2 * x
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2

            LookText {
                width: parent.width
                text: root.entry.name
                strong: true
                lineHeight: Theme.tightLineHeight
                elide: Text.ElideRight
                maximumLineCount: 2
            }

            LookText {
                width: parent.width
                text: [root.entry.code, root.entry.level, root.entry.where].filter(each => each !== "").join(" · ")
                soft: true
                font.pixelSize: Theme.textSmall
                lineHeight: Theme.tightLineHeight
                elide: Text.ElideRight
                maximumLineCount: 1
            }
        }
    }
}
