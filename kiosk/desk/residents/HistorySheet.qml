// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Residents
import Yimen.Look

/// Who changed what of a record, and who looked at it.
Sheet {
    id: root

    required property RecordHistory history

    visible: root.history.isAsking
    title: qsTr("%1 的档案：谁改过、谁看过").arg(root.history.residentName)
    cardWidth: 960
    onCloseWanted: root.history.cancel()

    component Row: RowLayout {
        id: entry

        required property var modelData

        spacing: Theme.gapLarge

        LookText {
            text: entry.modelData.when
            soft: true
            lineHeight: Theme.tightLineHeight
            wrapMode: Text.NoWrap
            Layout.preferredWidth: 170
            Layout.alignment: Qt.AlignTop
        }

        LookText {
            text: entry.modelData.who
            lineHeight: Theme.tightLineHeight
            Layout.preferredWidth: 130
            Layout.alignment: Qt.AlignTop
        }

        LookText {
            text: entry.modelData.what
            lineHeight: Theme.tightLineHeight
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            Layout.fillWidth: true
        }
    }

    Skeleton {
        visible: root.history.state === Loading.Loading
        rows: 4
        Layout.fillWidth: true
        Layout.preferredHeight: 240
    }

    PageScroll {
        id: page

        objectName: "historyPage"
        visible: root.history.state === Loading.Ready
        contentHeight: content.implicitHeight
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(content.implicitHeight, 560)
        Layout.fillHeight: true

        ColumnLayout {
            id: content

            width: page.width - 24
            spacing: Theme.gap

            Repeater {
                model: root.history.merges

                RowLayout {
                    id: merge

                    required property var modelData

                    spacing: Theme.gap
                    Layout.fillWidth: true

                    LookText {
                        text: merge.modelData.text
                        Layout.fillWidth: true
                    }

                    DeskButton {
                        objectName: "undoMerge"
                        visible: merge.modelData.mayUndo
                        enabled: !root.history.isBusy
                        text: qsTr("撤销合并")
                        strong: false
                        onClicked: root.history.undoMerge(merge.modelData.resident)
                    }
                }
            }

            LookText {
                text: qsTr("改动")
                strong: true
                Layout.fillWidth: true
            }

            LookText {
                visible: root.history.changes.length === 0
                text: qsTr("登记以后没有改过")
                soft: true
                Layout.fillWidth: true
            }

            Repeater {
                model: root.history.changes

                Row {
                    Layout.fillWidth: true
                }
            }

            LookText {
                text: qsTr("谁看过、办过什么")
                strong: true
                Layout.topMargin: Theme.gap
                Layout.fillWidth: true
            }

            Repeater {
                model: root.history.looks

                Row {
                    Layout.fillWidth: true
                }
            }

            LookText {
                visible: text !== ""
                text: root.history.leftOut
                soft: true
                Layout.fillWidth: true
            }
        }

        DeskScrollBar {
            parent: page
            orientation: Qt.Vertical
            anchors.right: parent.right
            height: parent.height
            size: page.visibleArea.heightRatio
            position: page.visibleArea.yPosition
        }
    }

    SheetProblem {
        objectName: "historyProblem"
        text: root.history.problem
    }

    DeskButton {
        text: qsTr("返回")
        deed: "back"
        strong: false
        Layout.alignment: Qt.AlignRight
        onClicked: root.closeWanted()
    }
}
