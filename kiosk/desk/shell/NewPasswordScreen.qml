// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Desk
import Yimen.Desk.Access
import Yimen.Desk.Base
import Yimen.Look

/// Whoever signed in with a one-time password chooses their own.
FocusScope {
    id: root

    required property DeskApp app

    onVisibleChanged: {
        fields.begin();
        if (root.visible)
            fields.takeFocus();
    }

    function submit(): void {
        root.app.setNewPassword(fields.fresh, fields.again);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    Card {
        anchors.centerIn: parent
        width: 520
        height: form.implicitHeight + 2 * (Theme.margin + 16)

        ColumnLayout {
            id: form

            anchors.fill: parent
            anchors.margins: Theme.margin + 16
            spacing: Theme.gapLarge

            LookText {
                text: qsTr("%1，请设自己的密码").arg(root.app.staffName)
                strong: true
                font.pixelSize: Theme.textDisplay
                lineHeight: Theme.tightLineHeight
                Layout.fillWidth: true
            }

            LookText {
                text: qsTr("一次性密码只用来登录这一次。几个不相干的词连起来，又好记又难猜；不要用姓名、工号、年份和生日。")
                soft: true
                Layout.fillWidth: true
            }

            NewPasswordFields {
                id: fields

                access: root.app.access
                field: "firstOwnPassword"
                Layout.fillWidth: true
                onAccepted: root.submit()
            }

            DeskButton {
                objectName: "setPasswordButton"
                primary: true
                text: root.app.access.isBusy ? qsTr("正在保存…") : qsTr("就用这个密码")
                enabled: fields.isFilled && !root.app.access.isBusy && root.app.line.isOnline
                Layout.fillWidth: true
                Layout.preferredHeight: 52
                onClicked: root.submit()
            }

            DeskButton {
                text: qsTr("退出登录")
                strong: false
                onClicked: root.app.signOut()
            }
        }
    }
}
