// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Desk
import Yimen.Look

/// What stands of the consent to be recognised, and the way to take it back for whoever asks at the counter.
ColumnLayout {
    id: root

    required property ResidentPage resident

    spacing: Theme.gap

    Hint {
        objectName: "consentState"
        text: root.resident.isAskingToWithdraw
              ? qsTr("撤回后人脸特征立即全部删除，不能恢复；以后照样办事。请先当面核对是本人提出的。")
              : root.resident.consent
        iconName: root.resident.isAskingToWithdraw ? "warning" : "consent"
        tone: root.resident.isAskingToWithdraw ? Theme.Tone.Late : Theme.Tone.Calm
        Layout.fillWidth: true
    }

    SheetProblem {
        text: root.resident.withdrawProblem
    }

    RowLayout {
        visible: root.resident.canWithdraw
        spacing: Theme.gap
        Layout.alignment: Qt.AlignRight

        DeskButton {
            objectName: "askToWithdraw"
            visible: !root.resident.isAskingToWithdraw
            text: qsTr("撤回同意，删除人脸")
            strong: false
            onClicked: root.resident.askToWithdraw()
        }

        DeskButton {
            objectName: "keepFace"
            visible: root.resident.isAskingToWithdraw
            enabled: !root.resident.isWithdrawing
            text: qsTr("不删除")
            strong: false
            onClicked: root.resident.keepFace()
        }

        DeskButton {
            objectName: "withdrawFace"
            visible: root.resident.isAskingToWithdraw
            enabled: !root.resident.isWithdrawing
            text: qsTr("确认撤回并删除")
            primary: true
            onClicked: root.resident.withdrawFace()
        }
    }
}
