// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A round-ended button for what is always at hand: larger text, read aloud, language, help.
TileButton {
    id: root

    textSize: Theme.textSmall
    background: Card {
        radius: height / 2
        color: root.down ? Theme.pressed : Theme.card
        chosen: root.visualFocus || root.checked
    }
    contentItem: TileWords {
        text: root.text
        iconName: root.iconName
        iconSize: Theme.iconSmall
        textSize: root.textSize
        strong: false
    }
}
