// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Residents
import Yimen.Look

/// Who the record is of, for what it was opened, and the way to close it.
ColumnLayout {
    id: root

    required property ResidentPage resident

    /// The buttons stand under the name, which else would be broken into pieces.
    readonly property bool isNarrow: root.width < 900

    signal timeWanted
    signal startWanted
    signal correctWanted
    signal standingWanted
    signal historyWanted
    signal mergeWanted
    signal careWanted

    /// Whether two records may be made one here.
    property bool mayMerge: false
    /// Whether why they get extra care may be read here.
    property bool maySeeCare: false

    spacing: Theme.gapLarge

    GridLayout {
        columns: root.isNarrow ? 2 : 3
        columnSpacing: Theme.gapLarge
        rowSpacing: Theme.gap
        Layout.fillWidth: true

        Badge {
            initial: root.resident.facts.initial
            colour: Math.max(0, root.resident.facts.colour)
            size: Theme.badgeLarge
            Layout.alignment: Qt.AlignTop
        }

        ColumnLayout {
            spacing: Theme.gapTiny
            Layout.fillWidth: true

            LookText {
                objectName: "recordName"
                text: root.resident.facts.name
                strong: true
                font.pixelSize: Theme.textDisplay
                lineHeight: Theme.tightLineHeight
                wrapMode: Text.WrapAnywhere
                Layout.fillWidth: true
            }

            LookText {
                visible: text !== ""
                text: root.resident.facts.about
                font.pixelSize: Theme.textLarge
                lineHeight: Theme.tightLineHeight
                Layout.fillWidth: true
            }

            LookText {
                text: qsTr("%1 打开，用途：%2；已记入审计").arg(root.resident.facts.openedAt).arg(root.resident.purpose)
                soft: true
                font.pixelSize: Theme.textSmall
                lineHeight: Theme.tightLineHeight
                Layout.fillWidth: true
            }
        }

        RowLayout {
            spacing: Theme.gapLarge
            Layout.alignment: Qt.AlignTop | Qt.AlignLeft
            Layout.columnSpan: root.isNarrow ? 2 : 1

            DeskButton {
                objectName: "startForResident"
                text: qsTr("受理办件")
                deed: "start"
                primary: true
                onClicked: root.startWanted()
            }

            DeskButton {
                objectName: "timeButton"
                text: qsTr("约时间")
                deed: "appointment"
                strong: false
                onClicked: root.timeWanted()
            }

            DeskButton {
                objectName: "closeRecord"
                text: qsTr("关闭档案")
                deed: "back"
                strong: false
                onClicked: root.resident.close()
            }
        }
    }

    GridLayout {
        columns: root.width > 720 ? 2 : 1
        columnSpacing: Theme.margin
        rowSpacing: Theme.gapSmall
        Layout.fillWidth: true

        Repeater {
            model: root.resident.facts.details

            RowLayout {
                id: fact

                required property var modelData

                spacing: Theme.gap
                Layout.fillWidth: true
                Layout.preferredWidth: 1 // columns of one width
                Layout.alignment: Qt.AlignTop

                LookText {
                    text: fact.modelData.label
                    soft: true
                    lineHeight: Theme.tightLineHeight
                    Layout.preferredWidth: 132
                    Layout.alignment: Qt.AlignTop
                }

                LookText {
                    text: fact.modelData.value
                    lineHeight: Theme.tightLineHeight
                    Layout.fillWidth: true
                }
            }
        }
    }

    Flow {
        spacing: Theme.gap
        Layout.fillWidth: true

        DeskButton {
            objectName: "correctRecord"
            text: qsTr("更正资料")
            strong: false
            onClicked: root.correctWanted()
        }

        DeskButton {
            objectName: "changeStanding"
            text: root.resident.facts.standing === "" ? qsTr("迁出或去世") : qsTr("改在册状态")
            strong: false
            onClicked: root.standingWanted()
        }

        DeskButton {
            objectName: "recordCare"
            visible: root.maySeeCare
            text: qsTr("关爱登记")
            strong: false
            onClicked: root.careWanted()
        }

        DeskButton {
            objectName: "mergeRecord"
            visible: root.mayMerge
            text: qsTr("与另一份合并")
            strong: false
            onClicked: root.mergeWanted()
        }

        DeskButton {
            objectName: "recordHistory"
            text: qsTr("谁改过、谁看过")
            strong: false
            onClicked: root.historyWanted()
        }
    }
}
