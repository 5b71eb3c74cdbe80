// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A picture over a word, for one of several equal choices.
PressButton {
    id: root

    property string iconName: ""
    /// A few soft words under the name.
    property string hint: ""
    property int textSize: Theme.textBody
    property int iconSize: Theme.icon

    implicitWidth: Math.max(Theme.touch, leftPadding + implicitContentWidth + rightPadding)
    implicitHeight: Math.max(Theme.touch, topPadding + implicitContentHeight + bottomPadding)
    horizontalPadding: Theme.gapTiny
    verticalPadding: Theme.gapTiny
    Accessible.name: root.hint === "" ? root.text : root.text + " " + root.hint

    background: Card {
        color: !root.enabled ? Theme.paper : root.down ? Theme.pressed : Theme.card
        chosen: root.visualFocus || root.checked
        isKey: root.enabled
    }

    contentItem: TileWords {
        text: root.text
        hint: root.hint
        iconName: root.iconName
        iconSize: root.iconSize
        textSize: root.textSize
        colour: root.enabled ? Theme.ink : Theme.inkOff
    }
}
