// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// Sign-in without a face, third step: what only the person whose phone and name these are has at hand.
PageFrame {
    id: root

    required property LobbyApp app
    readonly property bool hasProblem: root.app.signIn.problem !== ""

    leadGrows: false
    leadShare: 0.5
    lead: [
        PageTitle {
            Layout.fillWidth: true
            app: root.app
            titleSize: Theme.textLarge
            hasBody: !Theme.isTight && !Theme.landscape && !root.hasProblem
        },
        IdCardPicture {
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredHeight: Theme.touch * (Theme.landscape ? 1.6 : Theme.elder ? 2 : root.hasProblem ? 1.8 : 2.4)
            Layout.preferredWidth: Layout.preferredHeight * 1.586 // ISO/IEC 7810 ID-1
            visible: !(root.hasProblem && (Theme.landscape || Theme.elder)) // room for the pad
        },
        DigitBoxes {
            Layout.fillWidth: true
            digits: root.app.signIn.idDigits
        },
        Hint {
            Layout.fillWidth: true
            visible: root.hasProblem
            iconName: "info"
            tone: Theme.Tone.Soon
            text: root.app.signIn.problem
        },
        Item {
            Layout.fillHeight: Theme.landscape
        },
        SignInWays {
            Layout.fillWidth: true
            visible: Theme.landscape
            needsCard: true
            app: root.app
        }
    ]

    NumberPad {
        Layout.fillWidth: true
        Layout.fillHeight: true
        enabled: !root.app.signIn.isBusy
        extraText: "X"
        eraseText: qsTr("删除")
        eraseIcon: Theme.landscape ? "" : "erase"
        onDigit: value => root.app.signIn.addIdDigit(value)
        onErase: root.app.signIn.eraseIdDigit()
    }

    SignInWays {
        Layout.fillWidth: true
        visible: !Theme.landscape
        needsCard: true
        app: root.app
    }
}
