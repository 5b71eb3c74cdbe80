// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// Home. The way with the face and the way without have the same size.
PageFrame {
    id: root

    required property LobbyApp app

    leadShare: Theme.isTight ? 0.4 : 0.36
    lead: [
        CameraRing {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.iconLarge
            Layout.maximumHeight: 420
            app: root.app
            isFull: true
        },
        PageTitle {
            Layout.fillWidth: true
            app: root.app
            isCentred: true
            hasBody: !Theme.landscape
            titleSize: Theme.isTight ? Theme.textLarge : Theme.textTitle
        },
        Hint {
            Layout.fillWidth: true
            visible: Theme.landscape
            iconName: "camera"
            text: privacy.text
        }
    ]

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        BigButton {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.touch
            Layout.minimumHeight: Theme.touch * (Theme.landscape ? 1.2 : 1.5)
            primary: true
            enabled: root.app.canRecognise
            iconName: Theme.landscape ? "" : "face"
            text: qsTr("Recognise me")
            textSize: Theme.textLarge
            subtitle: Theme.landscape ? "" : qsTr("Only residents who agreed to it")
            onClicked: root.app.recogniseMe()
        }

        BigButton {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.touch
            Layout.minimumHeight: Theme.touch * (Theme.landscape ? 1.2 : 1.5)
            iconName: Theme.landscape ? "" : "keypad"
            text: qsTr("Without a face")
            textSize: Theme.textLarge
            subtitle: Theme.landscape ? "" : qsTr("Last four digits of your phone")
            onClicked: root.app.withoutFace()
        }
    }

    CategoryGrid {
        Layout.fillWidth: true
        Layout.fillHeight: true
        app: root.app
    }

    MoreChoices {
        Layout.fillWidth: true
        app: root.app
    }

    Hint {
        id: privacy

        Layout.fillWidth: true
        visible: !Theme.landscape
        iconName: "camera"
        text: qsTr("No recording, no photographs. Only registered residents are recognised.")
    }
}
