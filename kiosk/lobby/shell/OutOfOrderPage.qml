// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// Home without a camera: one plain sentence, and what still works.
PageFrame {
    id: root

    required property LobbyApp app

    leadShare: 0.4
    lead: [
        Item {
            Layout.fillHeight: true
        },
        RoundMark {
            Layout.alignment: Qt.AlignHCenter
            iconName: root.app.device.hallRefuses ? "warning" : "camera_off"
            tone: Theme.Tone.Soon
        },
        PageTitle {
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap
            app: root.app
            isCentred: true
            titleSize: Theme.textLarge
        },
        Item {
            Layout.fillHeight: true
        }
    ]

    PrimaryButton {
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.touch * (Theme.landscape ? 1.2 : 1.4)
        visible: !root.app.device.hallRefuses
        iconName: "keypad"
        text: qsTr("不刷脸，用手机号")
        textSize: Theme.textLarge
        subtitle: Theme.landscape ? ""
                  : root.app.device.canSignIn ? qsTr("先输手机号后四位") : qsTr("直接选要办的事")
        verticalPadding: Theme.gapSmall
        onClicked: root.app.withoutFace()
    }

    CategoryGrid {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: !root.app.device.hallRefuses
        app: root.app
    }

    MoreChoices {
        Layout.fillWidth: true
        visible: !root.app.device.hallRefuses
        app: root.app
    }
}
