// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// One item in a list: its name, one line of what it is, and where.
PressButton {
    id: root

    required property var entry

    implicitHeight: Math.max(Theme.touch, implicitContentHeight + Theme.gapSmall * 2)
    Accessible.name: root.entry.name + " " + root.entry.about

    background: Card {
        color: root.down ? Theme.pressed : Theme.card
        chosen: root.visualFocus
        isKey: true
    }

    contentItem: GuideRowWords {
        entry: root.entry
    }
}
