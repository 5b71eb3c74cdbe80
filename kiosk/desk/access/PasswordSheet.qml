// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Access
import Yimen.Desk.Base
import Yimen.Look

/// One changes one's own password.
Sheet {
    id: root

    required property AccessPage access

    visible: root.access.isChanging
    title: qsTr("改密码")
    sentence: qsTr("改好以后，您在别的电脑上的登录会退出。")
    onCloseWanted: root.access.cancelChange()
    onVisibleChanged: {
        old.clear();
        fields.begin();
        if (root.visible)
            old.forceActiveFocus();
    }

    function submit(): void {
        root.access.change(old.text, fields.fresh, fields.again);
    }

    TextLine {
        id: old

        objectName: "oldPassword"
        placeholderText: qsTr("现在的密码")
        echoMode: TextInput.Password
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        maximumLength: 128
        Layout.fillWidth: true
        onAccepted: fields.takeFocus()
    }

    NewPasswordFields {
        id: fields

        access: root.access
        Layout.fillWidth: true
        onAccepted: root.submit()
    }

    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true

        DeskButton {
            text: qsTr("不改了")
            deed: "back"
            strong: false
            onClicked: root.access.cancelChange()
        }

        DeskButton {
            objectName: "changePassword"
            text: root.access.isBusy ? qsTr("正在保存…") : qsTr("改成新密码")
            deed: "confirm"
            primary: true
            enabled: old.text !== "" && fields.isFilled && !root.access.isBusy
            onClicked: root.submit()
        }
    }
}
