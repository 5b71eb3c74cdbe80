// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Duty
import Yimen.Look

/// 去向留言: where the clerk is, until when, and who helps. The desk locks when it is left; the password ends the note.
Sheet {
    id: root

    required property HallLine line
    required property Duty duty

    function confirm(): void {
        if (confirmButton.enabled)
            root.duty.leaveNote(form.back, form.staff, form.words);
    }

    cardWidth: 720
    title: qsTr("外出留言")
    sentence: qsTr("同事和一体机上会看到您几点回来、找谁。留言后锁屏；回来输密码，留言自动取消。")
    onVisibleChanged: if (root.visible) {
        root.duty.forgetProblem();
        form.start();
    }

    AwayForm {
        id: form

        duty: root.duty
        Layout.fillWidth: true
        onAccepted: root.confirm()
    }

    SheetProblem {
        objectName: "awayProblem"
        text: root.duty.problem
    }

    RowLayout {
        spacing: Theme.gap
        Layout.alignment: Qt.AlignRight

        DeskButton {
            text: qsTr("不外出")
            deed: "back"
            strong: false
            onClicked: root.closeWanted()
        }

        DeskButton {
            id: confirmButton

            objectName: "confirmAway"
            text: qsTr("留言并锁屏")
            deed: "confirm"
            primary: true
            enabled: form.isComplete && root.line.isOnline && !root.duty.isBusy
            onClicked: root.confirm()
        }
    }
}
