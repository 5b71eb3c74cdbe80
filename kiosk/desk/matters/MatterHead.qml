// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Matters
import Yimen.Look

/// What the matter is, whose, and how its clocks stand.
ColumnLayout {
    id: root

    required property MatterPage matter

    spacing: Theme.gapSmall

    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true

        LookText {
            objectName: "matterItem"
            text: root.matter.facts.item
            strong: true
            font.pixelSize: Theme.textDisplay
            lineHeight: Theme.tightLineHeight
            Layout.fillWidth: true
        }

        Tag {
            objectName: "matterClock"
            text: root.matter.facts.clock
            tone: root.matter.facts.tone
            Layout.alignment: Qt.AlignTop
        }
    }

    LookText {
        text: root.matter.facts.resident + " · " + root.matter.facts.about
        font.pixelSize: Theme.textLarge
        lineHeight: Theme.tightLineHeight
        Layout.fillWidth: true
    }

    RowLayout {
        objectName: "matterNumber"
        visible: root.matter.facts.number !== ""
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        SelectableLine {
            objectName: "matterNumberLine"
            text: qsTr("编号 %1 · 查询码 %2").arg(root.matter.facts.number).arg(root.matter.facts.code)
        }

        Item {
            Layout.fillWidth: true
        }

        DeskButton {
            objectName: "printSlip"
            text: root.matter.facts.isWaiting ? qsTr("打印清单") : qsTr("打印回执")
            deed: "print"
            strong: false
            onClicked: root.matter.printSlip()
        }
    }

    LookText {
        text: root.matter.facts.limits
        soft: true
        lineHeight: Theme.tightLineHeight
        Layout.fillWidth: true
    }

    LookText {
        objectName: "matterDelayed"
        visible: text !== ""
        text: root.matter.facts.delayed
        color: Theme.amber
        lineHeight: Theme.tightLineHeight
        Layout.fillWidth: true
    }

    LookText {
        objectName: "matterFirstContact"
        visible: text !== ""
        text: root.matter.facts.firstContact
        soft: true
        lineHeight: Theme.tightLineHeight
        Layout.fillWidth: true
    }

    LookText {
        objectName: "matterProxy"
        visible: text !== ""
        text: root.matter.facts.proxy
        color: root.matter.facts.isProxyLapsed ? Theme.vermilion : Theme.ink
        lineHeight: Theme.tightLineHeight
        Layout.fillWidth: true
    }

    LookText {
        objectName: "matterAbout"
        visible: root.matter.facts.isComplaint
        text: root.matter.facts.complaintAbout === "" ? qsTr("投诉") : qsTr("投诉 %1；不由他办，也不给他看").arg(root.matter.facts.complaintAbout)
        color: Theme.amber
        lineHeight: Theme.tightLineHeight
        Layout.fillWidth: true
    }

    LookText {
        visible: text !== ""
        text: root.matter.facts.handedOn
        soft: true
        lineHeight: Theme.tightLineHeight
        Layout.fillWidth: true
    }
}
