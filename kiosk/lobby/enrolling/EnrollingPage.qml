// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// Five good pictures with live guidance; one can stop at any time.
PageFrame {
    id: root

    required property LobbyApp app

    lead: [
        CameraRing {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: 820
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

    Ticks {
        Layout.alignment: Qt.AlignHCenter
        count: root.app.enrolment.chipsNeeded
        done: root.app.enrolment.chips
    }

    BigButton {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap
        Layout.minimumHeight: Theme.touch * 1.4
        text: qsTr("停止，什么都不保存")
        textSize: Theme.textLarge
        onClicked: root.app.finish()
    }

    Item {
        Layout.fillHeight: Theme.landscape
        visible: Theme.landscape
    }
}
