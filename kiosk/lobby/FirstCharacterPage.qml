// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// Sign-in without a face, second step.
ColumnLayout {
    id: root

    required property LobbyApp app

    spacing: Theme.landscape ? Theme.gapTiny : Theme.gap

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        PageTitle {
            Layout.fillWidth: true
            app: root.app
            titleSize: Theme.textLarge
            hasBody: !Theme.landscape
        }

        SignInWays {
            Layout.preferredWidth: Theme.touch * 3.8
            visible: Theme.landscape // below the pad there is no room for them
            app: root.app
        }
    }

    CharacterPad {
        Layout.fillWidth: true
        Layout.fillHeight: true
        columns: Theme.landscape ? 6 : 4
        enabled: !root.app.signIn.isBusy
        characters: root.app.signIn.characters
        onChosen: character => root.app.signIn.choose(character)
    }

    SignInWays {
        Layout.fillWidth: true
        visible: !Theme.landscape
        app: root.app
    }
}
