// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yimen.Look

/// The shape of a list that is on its way.
Column {
    id: root

    property int rows: 4

    spacing: Theme.gap

    Repeater {
        model: root.rows

        Card {
            width: root.width
            height: 96
            opacity: 0.7

            Rectangle {
                x: Theme.gapLarge
                y: Theme.gapLarge
                width: Theme.badge
                height: Theme.badge
                radius: width / 2
                color: Theme.pressed
            }

            Rectangle {
                x: Theme.gapLarge + Theme.badge + Theme.gap
                y: Theme.gapLarge + 2
                width: parent.width * 0.3
                height: 18
                radius: 4
                color: Theme.pressed
            }

            Rectangle {
                x: Theme.gapLarge + Theme.badge + Theme.gap
                y: Theme.gapLarge + 34
                width: parent.width * 0.5
                height: 14
                radius: 4
                color: Theme.pressed
            }
        }
    }
}
