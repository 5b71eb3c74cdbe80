// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Access
import Yimen.Desk.Base
import Yimen.Look

/// Somebody new, or an account that is changed; and what came of it.
Sheet {
    id: root

    required property AccountsPage page
    readonly property bool isNew: root.page.sheet === AccountsPage.New
    readonly property bool isEdit: root.page.sheet === AccountsPage.Edit
    readonly property bool asksToDisable: root.page.sheet === AccountsPage.Disable
    readonly property bool isDone: root.page.sheet === AccountsPage.Done

    function confirm(): void {
        if (save.enabled)
            root.page.save(fields.login, fields.name, fields.isManager, fields.window);
    }

    visible: root.page.sheet !== AccountsPage.Closed
    cardWidth: 720
    title: root.isNew ? qsTr("加一个账号")
         : root.isEdit ? qsTr("%1 的账号").arg(root.page.asked.name)
         : root.asksToDisable ? qsTr("停用 %1 的账号？").arg(root.page.asked.name)
         : qsTr("已经办好")
    sentence: root.isNew ? qsTr("大厅会给一个一次性密码，请念给本人听；第一次登录后要自己改。")
            : root.isEdit ? qsTr("工号 %1。岗位改了，正登录着的会马上退出，重新登录。").arg(root.page.asked.login)
            : root.asksToDisable ? qsTr("停用后马上退出，不能再登录；办过的事都还在，以后可以再启用。")
            : root.page.told
    onVisibleChanged: if (root.visible)
        fields.begin()
    onCloseWanted: root.page.cancel()

    OneTimeCard {
        field: "accountOneTime"
        password: root.page.oneTime
        whose: root.page.oneTimeFor
        Layout.fillWidth: true
    }

    LookText {
        objectName: "oneTimeAdvice"
        visible: root.page.oneTime !== ""
        text: qsTr("请念给本人，不要写在纸上。关上这张纸、锁屏或过两分钟就看不到了；没记下的，再给一次就好。")
        soft: true
        Layout.fillWidth: true
    }

    LookText {
        objectName: "accountInHand"
        visible: root.asksToDisable && root.page.asked.inHand !== ""
        text: qsTr("手里还有 %1，停用后仍在其名下，请到“办件”的“无人负责”里交给同事。").arg(root.page.asked.inHand)
        Layout.fillWidth: true
    }

    AccountFields {
        id: fields

        visible: root.isNew || root.isEdit
        page: root.page
        Layout.fillWidth: true
        onAccepted: root.confirm()
    }

    SheetProblem {
        objectName: "accountRefusal"
        text: root.page.refusal
    }

    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true

        DeskButton {
            objectName: "closeAccount"
            text: root.isDone ? qsTr("关上") : root.asksToDisable ? qsTr("不停用") : qsTr("取消")
            deed: "back"
            strong: false
            onClicked: root.asksToDisable ? root.page.keep() : root.closeWanted()
        }

        DeskButton {
            objectName: "resetAccount"
            visible: root.isEdit && root.page.asked.isActive && !root.page.asked.isOneself
            text: qsTr("给一次性密码")
            strong: false
            enabled: !root.page.isBusy
            onClicked: root.page.reset()
        }

        DeskButton {
            objectName: "askToDisableAccount"
            visible: root.isEdit && root.page.asked.isActive && !root.page.asked.isOneself
            text: qsTr("停用…")
            strong: false
            enabled: !root.page.isBusy
            onClicked: root.page.askToDisable()
        }

        DeskButton {
            objectName: "enableAccount"
            visible: root.isEdit && !root.page.asked.isActive
            text: qsTr("重新启用")
            strong: false
            enabled: !root.page.isBusy
            onClicked: root.page.enable()
        }

        DeskButton {
            objectName: "disableAccount"
            visible: root.asksToDisable
            text: qsTr("停用")
            deed: "confirm"
            primary: true
            enabled: !root.page.isBusy
            onClicked: root.page.disable()
        }

        DeskButton {
            id: save

            objectName: "saveAccount"
            visible: root.isNew || root.isEdit
            text: root.isNew ? qsTr("加上") : qsTr("保存")
            deed: "confirm"
            primary: true
            enabled: fields.name !== "" && (root.isEdit || fields.login !== "") && !root.page.isBusy
            onClicked: root.confirm()
        }
    }
}
