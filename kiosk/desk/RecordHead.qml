// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk
import Yimen.Look

/// Who the record is of, for what it was opened, and the way to close it.
ColumnLayout {
    id: root

    required property ResidentPage resident

    signal timeWanted
    signal startWanted

    spacing: Theme.gapLarge

    RowLayout {
        spacing: Theme.gapLarge
        Layout.fillWidth: true

        Badge {
            initial: root.resident.initial
            colour: Math.max(0, root.resident.colour)
            size: Theme.badgeLarge
            Layout.alignment: Qt.AlignTop
        }

        ColumnLayout {
            spacing: Theme.gapTiny
            Layout.fillWidth: true

            LookText {
                objectName: "recordName"
                text: root.resident.name
                strong: true
                font.pixelSize: Theme.textDisplay
                lineHeight: Theme.tightLineHeight
                wrapMode: Text.WrapAnywhere
                Layout.fillWidth: true
            }

            LookText {
                visible: text !== ""
                text: root.resident.about
                font.pixelSize: Theme.textLarge
                lineHeight: Theme.tightLineHeight
                Layout.fillWidth: true
            }

            LookText {
                text: qsTr("%1 打开，用途：%2；已记入审计").arg(root.resident.openedAt).arg(root.resident.purpose)
                soft: true
                font.pixelSize: Theme.textSmall
                lineHeight: Theme.tightLineHeight
                Layout.fillWidth: true
            }
        }

        DeskButton {
            objectName: "startForResident"
            text: qsTr("受理办件")
            key: "S"
            primary: true
            Layout.alignment: Qt.AlignTop
            onClicked: root.startWanted()
        }

        DeskButton {
            objectName: "timeButton"
            text: qsTr("约时间")
            key: "B"
            strong: false
            Layout.alignment: Qt.AlignTop
            onClicked: root.timeWanted()
        }

        DeskButton {
            objectName: "closeRecord"
            text: qsTr("关闭档案")
            key: "Esc"
            strong: false
            Layout.alignment: Qt.AlignTop
            onClicked: root.resident.close()
        }
    }

    GridLayout {
        columns: root.width > 720 ? 2 : 1
        columnSpacing: Theme.margin
        rowSpacing: Theme.gapSmall
        Layout.fillWidth: true

        Repeater {
            model: root.resident.facts

            RowLayout {
                id: fact

                required property var modelData

                spacing: Theme.gap
                Layout.fillWidth: true

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
}
