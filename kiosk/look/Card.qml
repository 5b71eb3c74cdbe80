// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A surface on the paper. `chosen` draws the strong outline.
Rectangle {
    id: root

    property bool chosen: false

    color: Theme.card
    radius: Theme.radius
    border.width: root.chosen ? Theme.outline : Theme.hairline
    border.color: root.chosen ? Theme.pine : Theme.line
}
