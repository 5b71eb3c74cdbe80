// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// A small card of the side column: a name and a sentence.
PressButton {
    id: root

    required property string title
    property string sentence: ""
    property int toneOf: Theme.Tone.Calm
    property bool isTroubled: false

    implicitHeight: words.implicitHeight + 2 * Theme.gap
    implicitWidth: 200
    Accessible.name: root.title + " " + root.sentence

    background: Card {
        color: root.isTroubled ? Theme.toneGrounds[root.toneOf] : root.down ? Theme.pressed : Theme.card
        chosen: root.visualFocus
    }

    Item {
        anchors.fill: parent

        Column {
            id: words

            x: Theme.gap + 2
            y: Theme.gap
            width: parent.width - 2 * x
            spacing: 2

            LookText {
                width: parent.width
                text: root.title
                strong: true
                lineHeight: Theme.tightLineHeight
                elide: Text.ElideRight
                maximumLineCount: 1
                wrapMode: Text.NoWrap
            }

            LookText {
                width: parent.width
                text: root.sentence
                color: root.isTroubled ? Theme.toneInks[root.toneOf] : Theme.inkSoft
                font.pixelSize: Theme.textSmall
                lineHeight: Theme.tightLineHeight
            }
        }
    }
}
