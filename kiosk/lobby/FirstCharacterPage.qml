// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// Sign-in without a face, second step.
ColumnLayout {
    id: root

    required property LobbyApp app

    spacing: Theme.gap

    PageTitle {
        Layout.fillWidth: true
        app: root.app
        titleSize: Theme.textLarge
        hasBody: !Theme.landscape
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        columns: Theme.landscape ? 2 : 1
        rowSpacing: Theme.gap
        columnSpacing: Theme.gap
        layoutDirection: Qt.RightToLeft

        CharacterPad {
            Layout.fillWidth: true
            Layout.fillHeight: true
            columns: Theme.landscape ? 6 : 4
            enabled: !root.app.signIn.isBusy
            characters: root.app.signIn.characters
            onChosen: character => root.app.signIn.choose(character)
        }

        BigButton {
            Layout.fillWidth: !Theme.landscape
            Layout.preferredWidth: Theme.touch
            Layout.alignment: Qt.AlignBottom
            iconName: Theme.landscape ? "" : "back"
            strong: false
            textSize: Theme.landscape ? Theme.textSmall : Theme.textBody
            text: qsTr("Back")
            onClicked: root.app.back()
        }
    }
}
