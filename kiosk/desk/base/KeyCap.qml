// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// A key, as it stands beside what it does.
Rectangle {
    id: root

    required property string text
    property color colour: Theme.inkSoft

    implicitWidth: Math.max(word.implicitWidth + Theme.gap, implicitHeight)
    implicitHeight: word.implicitHeight + Theme.gapTiny
    radius: Theme.radiusSmall / 2
    color: "transparent"
    border.width: Theme.hairline
    border.color: root.colour

    LookText {
        id: word

        anchors.centerIn: parent
        text: root.text
        color: root.colour
        font.pixelSize: Theme.textSmall - 2
        lineHeight: 1
        wrapMode: Text.NoWrap
    }
}
