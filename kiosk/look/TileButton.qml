// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// A picture over a word, for one of several equal choices.
T.Button {
    id: root

    property string iconName: ""
    property int textSize: Theme.textBody
    property int iconSize: Theme.icon

    implicitWidth: Math.max(Theme.touch, leftPadding + implicitContentWidth + rightPadding)
    implicitHeight: Math.max(Theme.touch, topPadding + implicitContentHeight + bottomPadding)
    padding: Theme.gapTiny
    opacity: root.enabled ? 1 : 0.45
    Accessible.name: root.text

    background: Card {
        color: root.down ? Theme.pressed : Theme.card
        chosen: root.visualFocus || root.checked
    }

    contentItem: TileWords {
        text: root.text
        iconName: root.iconName
        iconSize: root.iconSize
        textSize: root.textSize
    }
}
