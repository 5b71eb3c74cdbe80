// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Look

/// Four places for what is typed.
RowLayout {
    id: root

    required property string digits

    spacing: Theme.gap

    Repeater {
        model: 4

        Card {
            required property int index

            Layout.preferredWidth: Theme.textTitle * (Theme.landscape ? 1.8 : 2.2)
            Layout.preferredHeight: Theme.textTitle * 1.8
            chosen: index === root.digits.length

            LookText {
                anchors.centerIn: parent
                text: root.digits.charAt(parent.index)
                strong: true
                font.pixelSize: Theme.textTitle
                lineHeight: 1
            }
        }
    }
}
