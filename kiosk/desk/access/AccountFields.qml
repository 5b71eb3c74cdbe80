// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Access
import Yimen.Desk.Base
import Yimen.Look

/// What a manager types of an account.
ColumnLayout {
    id: root

    required property AccountsPage page
    readonly property bool isNew: root.page.sheet === AccountsPage.New
    property bool isManager: false
    readonly property alias login: loginField.text
    readonly property alias name: nameField.text
    readonly property alias window: windowField.text

    signal accepted

    /// As the account stands.
    function begin(): void {
        loginField.text = root.page.asked.login;
        nameField.text = root.page.asked.name;
        windowField.text = root.page.asked.window;
        root.isManager = root.page.asked.isManager;
        soon.restart();
    }

    function takeFocus(): void {
        if (root.isNew)
            loginField.forceActiveFocus();
        else
            nameField.forceActiveFocus();
    }

    spacing: Theme.gapSmall

    Timer {
        id: soon

        interval: 0 // when that is seen which is to be
        onTriggered: root.takeFocus()
    }

    LookText {
        visible: root.isNew
        text: qsTr("工号（登录用，以后不能改）")
        soft: true
        Layout.fillWidth: true
    }

    TextLine {
        id: loginField

        objectName: "accountLogin"
        visible: root.isNew
        about: root.page.asked.about
        maximumLength: 32
        inputMethodHints: Qt.ImhLowercaseOnly | Qt.ImhNoPredictiveText
        placeholderText: qsTr("比如：zhou.min")
        Layout.fillWidth: true
        onAccepted: nameField.forceActiveFocus()
    }

    LookText {
        text: qsTr("姓名（同事和居民看到的）")
        soft: true
        Layout.topMargin: root.isNew ? Theme.gapSmall : 0
        Layout.fillWidth: true
    }

    TextLine {
        id: nameField

        objectName: "accountName"
        about: root.page.asked.about
        maximumLength: 60
        placeholderText: qsTr("姓名")
        Layout.fillWidth: true
        onAccepted: windowField.forceActiveFocus()
    }

    LookText {
        text: qsTr("窗口（不坐窗口的空着）")
        soft: true
        Layout.topMargin: Theme.gapSmall
        Layout.fillWidth: true
    }

    TextLine {
        id: windowField

        objectName: "accountWindow"
        about: root.page.asked.about
        maximumLength: 32
        placeholderText: qsTr("比如：2")
        Layout.fillWidth: true
        onAccepted: root.accepted()
    }

    LookText {
        text: root.page.asked.isOneself ? qsTr("岗位（自己的不能在这里改）") : qsTr("岗位")
        soft: true
        Layout.topMargin: Theme.gapSmall
        Layout.fillWidth: true
    }

    RowLayout {
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        SegmentButton {
            objectName: "accountClerk"
            text: qsTr("工作人员")
            checkable: false
            checked: !root.isManager
            enabled: !root.page.asked.isOneself
            onClicked: root.isManager = false
        }

        SegmentButton {
            objectName: "accountManager"
            text: qsTr("负责人")
            checkable: false
            checked: root.isManager
            enabled: !root.page.asked.isOneself
            onClicked: root.isManager = true
        }
    }
}
