// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A touch target with a word on it: plain by default, the one main action with `primary`.
/// `subtitle` stands under the word, `iconName` before it.
PressButton {
    id: root

    property bool primary: false
    property bool soft: false
    /// For the other of two ways that have the same weight.
    property bool outlined: false
    property bool strong: true
    property string subtitle: ""
    property string iconName: ""
    property int textSize: Theme.textBody
    readonly property color wordColour: !root.enabled ? Theme.inkOff : root.primary ? Theme.textOnPine : Theme.ink

    implicitWidth: leftPadding + implicitContentWidth + rightPadding
    implicitHeight: Math.max(Theme.touch, topPadding + implicitContentHeight + bottomPadding)
    horizontalPadding: Theme.gapSmall
    verticalPadding: Theme.gapTiny
    Accessible.name: root.subtitle === "" ? root.text : root.text + " " + root.subtitle

    background: Rectangle {
        radius: Theme.radius
        color: !root.enabled ? Theme.paper
               : root.primary ? (root.down ? Theme.pinePressed : Theme.pine)
                              : root.soft ? Theme.pineSoft
                              : root.down ? Theme.pressed : Theme.card
        border.width: root.enabled && (root.visualFocus || root.outlined) ? Theme.outline
                      : root.enabled && root.primary ? 0 : Theme.hairline
        border.color: !root.enabled ? Theme.line
                      : root.visualFocus ? Theme.sky : root.outlined ? Theme.pine : Theme.keyLine
    }

    contentItem: ButtonWords {
        text: root.text
        subtitle: root.subtitle
        iconName: root.iconName
        colour: root.wordColour
        textSize: root.textSize
        strong: root.strong
    }
}
