// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk.Base
import Yimen.Look

/// A button of the desk: a word, and the key that does the same.
BigButton {
    id: root

    /// What its key does, as KeyTable has it; or empty.
    property string deed: ""
    property string key: KeyTable.capOf(root.deed)

    leftPadding: Theme.gapLarge - 4
    rightPadding: Theme.gapLarge - 4
    contentItem: DeskButtonWords {
        text: root.text
        key: root.key
        iconName: root.iconName
        colour: root.wordColour
        keyColour: !root.enabled ? Theme.inkOff : root.primary ? Theme.textOnPine : Theme.inkSoft
        textSize: root.textSize
        strong: root.strong
    }
}
