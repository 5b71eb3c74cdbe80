// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A surface on the paper. `chosen` draws the strong outline, `isKey` the edge of what can be touched.
Rectangle {
    id: root

    property bool chosen: false
    property bool isKey: false

    color: Theme.card
    radius: Theme.radius
    border.width: root.chosen ? Theme.outline : Theme.hairline
    border.color: root.chosen ? Theme.pine : root.isKey ? Theme.keyLine : Theme.line
}
