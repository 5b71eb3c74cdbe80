// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Look

/// One kind of trouble, and what is to be done about it.
ColumnLayout {
    id: root

    required property string title
    required property string sentence

    spacing: Theme.gapTiny

    LookText {
        text: root.title
        strong: true
        font.pixelSize: Theme.textTitle
        lineHeight: Theme.tightLineHeight
        Layout.fillWidth: true
    }

    LookText {
        text: root.sentence
        Layout.fillWidth: true
    }
}
