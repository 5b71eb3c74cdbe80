// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Arrivals
import Yimen.Look

/// Who it is, how sure that is, and the few things to do.
ColumnLayout {
    id: root

    required property ArrivalDetail detail

    readonly property bool isWide: root.width >= 780

    signal openWanted

    spacing: Theme.gap

    RowLayout {
        spacing: Theme.gapLarge
        Layout.fillWidth: true

        Badge {
            initial: root.detail.facts.initial
            colour: Math.max(0, root.detail.facts.colour)
            size: root.isWide ? Theme.badgeLarge : Theme.badge + Theme.gap
            Layout.alignment: Qt.AlignTop
        }

        ColumnLayout {
            spacing: Theme.gapTiny
            Layout.fillWidth: true

            LookText {
                objectName: "detailName"
                text: root.detail.facts.name
                strong: true
                font.pixelSize: Theme.textDisplay
                lineHeight: Theme.tightLineHeight
                wrapMode: Text.WrapAnywhere
                maximumLineCount: 2
                elide: Text.ElideRight
                Layout.fillWidth: true
            }

            LookText {
                visible: text !== ""
                text: root.detail.facts.about
                font.pixelSize: Theme.textLarge
                lineHeight: Theme.tightLineHeight
                Layout.fillWidth: true
            }

            LookText {
                visible: text !== ""
                text: root.detail.facts.where
                soft: true
                font.pixelSize: Theme.textBody
                lineHeight: Theme.tightLineHeight
                Layout.fillWidth: true
            }
        }

        ArrivalActions {
            visible: root.isWide
            detail: root.detail
            Layout.alignment: Qt.AlignTop
            onOpenWanted: root.openWanted()
        }
    }

    ArrivalActions {
        visible: !root.isWide
        detail: root.detail
        Layout.alignment: Qt.AlignLeft
        onOpenWanted: root.openWanted()
    }

    Flow {
        spacing: Theme.gap
        Layout.fillWidth: true

        Tag {
            objectName: "sureness"
            text: root.detail.facts.sureness
            tone: root.detail.facts.isUnsure ? Theme.Tone.Soon : Theme.Tone.Calm
        }

        LookText {
            visible: !root.detail.facts.isUnsure
            text: root.detail.facts.surenessAdvice
            soft: true
            font.pixelSize: Theme.textSmall
            lineHeight: Theme.tightLineHeight
        }

        LookText {
            text: root.detail.facts.came
            soft: true
            font.pixelSize: Theme.textSmall
            lineHeight: Theme.tightLineHeight
        }

        LookText {
            visible: text !== ""
            text: root.detail.facts.takenBy
            strong: true
            font.pixelSize: Theme.textSmall
            lineHeight: Theme.tightLineHeight
        }

        LookText {
            objectName: "firstContact"
            visible: text !== ""
            text: root.detail.facts.firstContact
            soft: true
            font.pixelSize: Theme.textSmall
            lineHeight: Theme.tightLineHeight
        }
    }
}
