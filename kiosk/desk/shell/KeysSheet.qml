// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yimen.Desk.Base
import Yimen.Look

/// All keys, as KeyTable has them.
Sheet {
    id: root

    title: qsTr("快捷键")
    sentence: qsTr("一个键在哪一页都是同一个意思。")
    cardWidth: 1240

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

    PageScroll {
        id: page

        contentHeight: columns.implicitHeight
        implicitHeight: contentHeight
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.maximumHeight: contentHeight
        T.ScrollBar.vertical: DeskScrollBar {
            id: bar
        }

        // Made when it is shown: the table of keys is whole then. A layout that is not shown and whose rows are made anew
        // holds on to those that are gone (Qt 6.4).
        Loader {
            id: columns

            active: root.isOpen
            width: page.width - (bar.visible ? bar.width + Theme.gapTiny : 0)
            sourceComponent: RowLayout {
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
        }
    }

    DeskButton {
        text: qsTr("关闭")
        deed: "back"
        Layout.alignment: Qt.AlignRight
        onClicked: root.closeWanted()
    }
}
