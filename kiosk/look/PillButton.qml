// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A round-ended button for what is always at hand: larger text, read aloud, language, help.
TileButton {
    id: root

    textSize: Theme.textSmall
    background: Card {
        radius: Math.min(height / 2, Theme.radius * 1.75) // two lines of words must not touch the curve
        color: !root.enabled ? Theme.paper : root.down ? Theme.pressed : Theme.card
        chosen: root.visualFocus || root.checked
        isKey: root.enabled
    }
    contentItem: TileWords {
        text: root.text
        iconName: root.iconName
        iconSize: Theme.iconSmall
        textSize: root.textSize
        strong: false
        colour: root.enabled ? Theme.ink : Theme.inkOff
    }
}
