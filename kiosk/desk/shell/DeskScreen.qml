// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk
import Yimen.Desk.Base
import Yimen.Look

/// The desk's whole screen: one view for each state of the app.
FocusScope {
    id: root

    required property DeskApp app

    Binding {
        target: Theme
        property: "desk"
        value: true
    }

    Binding {
        target: DraftKeeper
        property: "drafts"
        value: root.app.drafts
    }

    WorkingView {
        objectName: "workingView"
        anchors.fill: parent
        visible: root.app.state === DeskApp.Working
        app: root.app
    }

    SignInScreen {
        objectName: "signInScreen"
        anchors.fill: parent
        visible: root.app.state === DeskApp.SignIn || root.app.state === DeskApp.Locked
        app: root.app
    }

    NewPasswordScreen {
        objectName: "newPasswordScreen"
        anchors.fill: parent
        visible: root.app.state === DeskApp.NewPassword
        app: root.app
    }

    NoticeScreen {
        objectName: "noticeScreen"
        anchors.fill: parent
        visible: root.app.state === DeskApp.Connecting || root.app.state === DeskApp.Refused
        app: root.app
    }
}
