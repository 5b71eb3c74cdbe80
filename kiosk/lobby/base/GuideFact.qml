// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// One fact about an item: a soft word, and what it says.
Column {
    id: root

    required property string word
    required property string says

    spacing: Theme.gapTiny
    visible: root.says !== ""

    LookText {
        width: parent.width
        text: root.word
        soft: true
        font.pixelSize: Theme.textSmall
        lineHeight: Theme.tightLineHeight
    }
    LookText {
        width: parent.width
        text: root.says
        font.pixelSize: Theme.textBody
    }
}
