// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Matters
import Yimen.Look

/// 一次性告知: everything that is missing, to be told now and to be taken along on paper.
Sheet {
    id: root

    required property MatterPage matter

    visible: root.matter.facts.noticeLines.length > 0
    onCloseWanted: root.matter.closeNotice()
    cardWidth: 680
    title: qsTr("请现在一次告知：还缺 %1 样").arg(root.matter.facts.noticeLines.length)
    sentence: qsTr("%1 · %2。同样的缺项不会告知第二次，请一次说全。").arg(root.matter.facts.item).arg(root.matter.facts.resident)

    DeskShortcut {
        deed: "print"
        enabled: root.visible
        onActivated: root.matter.printSlip()
    }

    DeskShortcut {
        deed: "confirm"
        enabled: root.visible
        onActivated: root.closeWanted()
    }

    Repeater {
        model: root.matter.facts.noticeLines

        LookText {
            required property string modelData
            required property int index

            objectName: "noticeLine"
            text: qsTr("%1. %2").arg(index + 1).arg(modelData)
            font.pixelSize: Theme.textLarge
            lineHeight: Theme.tightLineHeight
            Layout.fillWidth: true
        }
    }

    LookText {
        objectName: "noticeLimit"
        visible: text !== ""
        text: root.matter.facts.noticeLimit
        soft: true
        Layout.fillWidth: true
    }

    Hint {
        objectName: "noticePrinting"
        visible: text !== ""
        text: root.matter.printing
        iconName: "info"
        tone: Theme.Tone.Soon
        Layout.fillWidth: true
    }

    RowLayout {
        spacing: Theme.gap
        Layout.alignment: Qt.AlignRight

        DeskButton {
            objectName: "printNotice"
            text: qsTr("打印给居民")
            deed: "print"
            strong: false
            onClicked: root.matter.printSlip()
        }

        DeskButton {
            objectName: "noticeTold"
            text: qsTr("已告知")
            deed: "confirm"
            primary: true
            onClicked: root.closeWanted()
        }
    }
}
