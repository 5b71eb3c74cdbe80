// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// One of a few views of the same list.
PressButton {
    id: root

    implicitWidth: implicitContentWidth + 2 * Theme.gap
    implicitHeight: implicitContentHeight + Theme.gap
    checkable: true
    Accessible.name: root.text
    autoExclusive: true // or a touch on the chosen one would seem to take it back

    background: Rectangle {
        radius: Theme.radiusSmall
        color: root.checked ? Theme.pineSoft : "transparent"
        border.width: root.visualFocus ? Theme.outline : 0
        border.color: Theme.sky
    }

    contentItem: LookText {
        text: root.text
        strong: root.checked
        color: root.checked ? Theme.pine : Theme.inkSoft
        font.pixelSize: Theme.textSmall
        lineHeight: 1
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
    }
}
