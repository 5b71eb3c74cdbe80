// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yimen.Look

/// Dots for how far one is: filled up to and with the current one.
Row {
    id: root

    required property int count
    required property int current

    spacing: Theme.gapSmall

    Repeater {
        model: root.count

        Rectangle {
            required property int index

            width: Theme.gap
            height: Theme.gap
            radius: Theme.gap / 2
            color: index <= root.current ? Theme.pine : Theme.line
        }
    }
}
