// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yimen.Look

/// Round boxes that are ticked one after the other.
Row {
    id: root

    required property int count
    required property int done

    spacing: Theme.gap

    Repeater {
        model: root.count

        Rectangle {
            id: box

            required property int index
            readonly property bool isTicked: box.index < root.done

            width: Theme.icon * 1.3
            height: width
            radius: width / 2
            color: box.isTicked ? Theme.pine : Theme.card
            border.width: box.isTicked ? 0 : Theme.outline
            border.color: Theme.line

            IconImage {
                anchors.centerIn: parent
                visible: box.isTicked
                width: Theme.iconSmall
                height: Theme.iconSmall
                name: "check"
                colour: Theme.textOnPine
            }
        }
    }
}
