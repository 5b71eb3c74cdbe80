// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// The ring fills as good pictures come; one short hint at a time; the other ways stay open.
PageFrame {
    id: root

    required property LobbyApp app

    lead: [
        CameraRing {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: 760
            app: root.app
        },
        PageTitle {
            Layout.fillWidth: true
            app: root.app
            isCentred: true
        }
    ]

    Item {
        Layout.fillHeight: Theme.landscape
        visible: Theme.landscape
    }

    BigButton {
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.touch * 1.3
        iconName: "keypad"
        text: qsTr("不刷脸，用手机号")
        textSize: Theme.textLarge
        onClicked: root.app.withoutFace()
    }

    BigButton {
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.touch * 1.3
        iconName: "speak"
        text: qsTr("直接选要办的事")
        textSize: Theme.textLarge
        onClicked: root.app.choice.begin()
    }

    BigButton {
        Layout.fillWidth: true
        iconName: "back"
        strong: false
        text: qsTr("返回")
        onClicked: root.app.back()
    }

    Item {
        Layout.fillHeight: Theme.landscape
        visible: Theme.landscape
    }
}
