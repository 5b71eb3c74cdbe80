// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Look

/// The groups of KeyTable, side by side.
RowLayout {
    component Group: ColumnLayout {
        id: group

        required property var entry

        spacing: 6
        Layout.fillWidth: true

        LookText {
            text: group.entry.title
            strong: true
            lineHeight: Theme.tightLineHeight
            Layout.fillWidth: true
        }

        Repeater {
            model: group.entry.deeds

            RowLayout {
                id: row

                required property var modelData

                spacing: Theme.gap
                Layout.fillWidth: true

                Item {
                    implicitHeight: cap.implicitHeight
                    Layout.preferredWidth: 76

                    KeyCap {
                        id: cap

                        objectName: "keyCap"
                        text: KeyTable.capOf(row.modelData.deed)
                        colour: Theme.ink
                    }
                }

                LookText {
                    text: row.modelData.does
                    font.pixelSize: Theme.textSmall
                    lineHeight: Theme.tightLineHeight
                    Layout.fillWidth: true
                }
            }
        }
    }

    spacing: Theme.margin

    Repeater {
        model: [[0, 3], [1], [2], [4]]

        ColumnLayout {
            id: column

            required property var modelData

            spacing: Theme.gap
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredWidth: 1

            Repeater {
                model: column.modelData.map(at => KeyTable.groups[at])

                Group {
                    required property var modelData

                    entry: modelData
                }
            }
        }
    }
}
