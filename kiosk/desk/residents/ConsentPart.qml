// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Residents
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
              : root.resident.isAskingToConfirm
              ? qsTr("本人必须在场：看证件，当面问“还愿意刷脸识别吗”。愿意，再点确认，马上恢复识别；谁确认的会记入审计。")
              : root.resident.facts.consent
        iconName: root.resident.isAskingToWithdraw || root.resident.facts.isHeld ? "warning" : "consent"
        tone: root.resident.isAskingToWithdraw ? Theme.Tone.Late : root.resident.facts.isHeld ? Theme.Tone.Soon : Theme.Tone.Calm
        Layout.fillWidth: true
    }

    SheetProblem {
        text: root.resident.withdrawProblem
    }

    RowLayout {
        visible: root.resident.facts.canWithdraw
        spacing: Theme.gap
        Layout.alignment: Qt.AlignRight

        DeskButton {
            objectName: "askToConfirm"
            visible: root.resident.canConfirm && !root.resident.isAskingToConfirm && !root.resident.isAskingToWithdraw
            text: qsTr("本人在场，要继续用")
            primary: true
            onClicked: root.resident.askToConfirm()
        }

        DeskButton {
            objectName: "leaveHeld"
            visible: root.resident.isAskingToConfirm
            enabled: !root.resident.isWithdrawing
            text: qsTr("先不确认")
            strong: false
            onClicked: root.resident.leaveHeld()
        }

        DeskButton {
            objectName: "confirmHeld"
            visible: root.resident.isAskingToConfirm
            enabled: !root.resident.isWithdrawing
            text: qsTr("本人在场并同意，确认")
            primary: true
            onClicked: root.resident.confirmHeld()
        }

        DeskButton {
            objectName: "askToWithdraw"
            visible: !root.resident.isAskingToWithdraw && !root.resident.isAskingToConfirm
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
