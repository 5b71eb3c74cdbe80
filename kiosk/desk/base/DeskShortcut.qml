// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk.Base

/// A key that does something, as KeyTable has it. A field that is typed into keeps its letters: Qt asks it first.
Shortcut {
    id: root

    required property string deed
    /// Of the deed "choose": which; else 0.
    property int nth: 0

    sequences: root.nth > 0 ? [String(root.nth)] : KeyTable.keysOf(root.deed)
}
