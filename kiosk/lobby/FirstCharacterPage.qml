// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// Sign-in without a face, second step.
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
            app: root.app
            titleSize: Theme.textLarge * 1.15
        },
        Item {
            Layout.fillHeight: Theme.landscape
        },
        BigButton {
            Layout.fillWidth: true
            visible: Theme.landscape
            iconName: "back"
            strong: false
            text: qsTr("Back")
            onClicked: root.app.back()
        }
    ]

    CharacterPad {
        Layout.fillWidth: true
        Layout.fillHeight: true
        columns: Theme.landscape ? 6 : 4
        enabled: !root.app.signIn.isBusy
        characters: root.app.signIn.characters
        onChosen: character => root.app.signIn.choose(character)
    }

    BigButton {
        Layout.fillWidth: true
        visible: !Theme.landscape
        iconName: "back"
        strong: false
        text: qsTr("Back")
        onClicked: root.app.back()
    }
}
