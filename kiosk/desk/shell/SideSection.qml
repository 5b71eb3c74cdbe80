// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Look

/// A heading and what stands under it, or a sentence if there is nothing.
ColumnLayout {
    id: root

    required property string title
    property string empty: ""

    spacing: Theme.gapSmall

    LookText {
        text: root.title
        strong: true
        font.pixelSize: Theme.textBody
        lineHeight: Theme.tightLineHeight
        Layout.fillWidth: true
    }

    LookText {
        visible: root.empty !== ""
        text: root.empty
        soft: true
        font.pixelSize: Theme.textSmall
        lineHeight: Theme.tightLineHeight
        Layout.fillWidth: true
    }
}
