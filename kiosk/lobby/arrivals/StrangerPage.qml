// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// Nobody we know, or nobody who wants to be known: what have you come for?
PageFrame {
    id: root

    required property LobbyApp app

    leadGrows: false
    leadShare: 0.34
    lead: [
        Item {
            Layout.fillHeight: Theme.landscape
            Layout.preferredHeight: Theme.gap
        },
        PageTitle {
            Layout.fillWidth: true
            hasBody: !Theme.isTight
            app: root.app
        },
        Item {
            Layout.fillHeight: Theme.landscape
        },
        StrangerWays {
            Layout.fillWidth: true
            visible: Theme.landscape
            app: root.app
        }
    ]

    CategoryGrid {
        firstTileName: "strangerFirstTile"
        Layout.fillWidth: true
        Layout.fillHeight: true
        iconSize: Theme.landscape || Theme.elder ? Theme.icon : Theme.iconLarge
        hasHints: !Theme.landscape
        app: root.app
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        BigButton {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            iconName: "speak"
            text: root.app.choice.otherName
            onClicked: root.app.choice.choose("other")
        }

        BigButton {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            iconName: "matter"
            text: qsTr("要带什么")
            onClicked: root.app.openGuide()
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        BigButton {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            iconName: "keypad"
            strong: false
            text: qsTr("用手机尾号")
            enabled: root.app.device.canSignIn
            onClicked: root.app.withoutFace()
        }

        BigButton {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            iconName: "face"
            strong: false
            text: qsTr("再刷一次脸")
            enabled: root.app.device.canRecognise
            onClicked: root.app.recogniseMe()
        }
    }

    StrangerWays {
        Layout.fillWidth: true
        visible: !Theme.landscape
        app: root.app
    }
}
