// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
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

    Loader {
        anchors.fill: parent
        focus: active
        active: root.app.state === DeskApp.Working

        sourceComponent: WorkingView {
            objectName: "workingView"
            focus: true
            app: root.app
        }
    }

    Loader {
        anchors.fill: parent
        focus: active
        active: root.app.state === DeskApp.SignIn || root.app.state === DeskApp.Locked

        sourceComponent: SignInScreen {
            objectName: "signInScreen"
            focus: true
            app: root.app
        }
    }

    Loader {
        anchors.fill: parent
        active: root.app.state === DeskApp.Connecting || root.app.state === DeskApp.Refused

        sourceComponent: NoticeScreen {
            objectName: "noticeScreen"
            app: root.app
        }
    }
}
