// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Look

/// What happened before today, newest first.
ColumnLayout {
    id: root

    required property var past

    visible: root.past.length > 0
    spacing: Theme.gapSmall

    LookText {
        text: qsTr("今天以前")
        strong: true
        soft: true
        color: Theme.inkSoft
        font.pixelSize: Theme.textLarge
        Layout.fillWidth: true
        Layout.topMargin: Theme.gapSmall
    }

    Repeater {
        model: root.past

        RowLayout {
            id: row

            required property var modelData

            spacing: Theme.gap
            Layout.fillWidth: true

            LookText {
                text: row.modelData.day
                soft: true
                lineHeight: Theme.tightLineHeight
                Layout.preferredWidth: 152
                Layout.alignment: Qt.AlignTop
            }

            LookText {
                text: row.modelData.text
                lineHeight: Theme.tightLineHeight
                Layout.fillWidth: true
            }
        }
    }
}
