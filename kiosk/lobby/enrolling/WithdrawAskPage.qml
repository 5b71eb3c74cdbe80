// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// Withdrawal is as easy as enrolment: one question.
OutcomePage {
    id: root

    iconName: "withdraw"
    tone: Theme.Tone.Late
    doneText: qsTr("保持不变")
    doneIsPrimary: false
    onDone: root.app.back()

    PrimaryButton {
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.touch * 1.4
        enabled: !root.app.visitor.isBusy
        iconName: "withdraw"
        text: qsTr("撤回并删除")
        textSize: Theme.textLarge
        onClicked: root.app.face.confirmWithdraw()
    }
}
