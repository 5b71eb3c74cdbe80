// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// The number of the window to go to, to be read on the way there.
Rectangle {
    id: root

    required property string window

    implicitWidth: Math.max(height, number.implicitWidth + Theme.gapLarge * 2)
    implicitHeight: Theme.textDisplay * 1.25
    radius: Theme.radius
    color: Theme.pineSoft

    LookText {
        id: number

        objectName: "windowNumber"
        anchors.centerIn: parent
        text: root.window
        strong: true
        color: Theme.pine
        font.pixelSize: Theme.textDisplay
        lineHeight: Theme.tightLineHeight
        wrapMode: Text.NoWrap
    }
}
