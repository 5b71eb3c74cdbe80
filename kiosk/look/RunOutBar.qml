// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A bar that runs out: `share` of the time is left, 1 to 0.
Rectangle {
    id: root

    required property real share

    implicitHeight: Theme.bar
    radius: Theme.bar / 2
    color: Theme.line

    Rectangle {
        width: parent.width * root.share
        height: parent.height
        radius: parent.radius
        color: Theme.pine
    }
}
