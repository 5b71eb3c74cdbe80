// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// Sign-in without a face, first step.
PageFrame {
    id: root

    required property LobbyApp app

    leadGrows: false
    leadShare: 0.5
    lead: [
        Item {
            Layout.fillHeight: Theme.landscape
            Layout.preferredHeight: Theme.gap
        },
        PageTitle {
            Layout.fillWidth: true
            app: root.app
            titleSize: Theme.textLarge
            hasBody: !Theme.isTight
        },
        DigitBoxes {
            Layout.fillWidth: true
            digits: root.app.signIn.digits
        },
        Hint {
            Layout.fillWidth: true
            visible: root.app.signIn.problem !== ""
            iconName: root.app.signIn.isLocked ? "lock" : "info"
            tone: Theme.Tone.Soon
            text: root.app.signIn.problem
        },
        Item {
            Layout.fillHeight: Theme.landscape
        },
        SignInWays {
            Layout.fillWidth: true
            visible: Theme.landscape
            app: root.app
        }
    ]

    NumberPad {
        Layout.fillWidth: true
        Layout.fillHeight: true
        enabled: !root.app.signIn.isBusy
        eraseText: qsTr("删除")
        eraseIcon: Theme.landscape ? "" : "erase"
        onDigit: value => root.app.signIn.addDigit(value)
        onErase: root.app.signIn.eraseDigit()
    }

    SignInWays {
        Layout.fillWidth: true
        visible: !Theme.landscape
        app: root.app
    }
}
