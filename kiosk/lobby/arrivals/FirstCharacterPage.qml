// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// Sign-in without a face, second step: a Chinese character, or a letter on a pad of its own that everybody has.
ColumnLayout {
    id: root

    required property LobbyApp app
    property bool hasLetters: false

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
        visible: !root.hasLetters
        columns: Theme.landscape ? 7 : 4
        columnSpacing: Theme.landscape ? Theme.gapSmall : Theme.gap
        rowSpacing: columnSpacing
        enabled: !root.app.signIn.isBusy
        characters: root.app.signIn.characters
        otherText: Theme.landscape ? qsTr("A–Z") : qsTr("姓名是字母 A–Z")
        otherSpan: Theme.landscape ? 1 : 4
        onChosen: character => root.app.signIn.choose(character)
        onOtherWanted: root.hasLetters = true
    }

    CharacterPad {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: root.hasLetters
        columns: Theme.landscape ? 7 : 5
        columnSpacing: Theme.landscape ? Theme.gapSmall : Theme.gap
        rowSpacing: columnSpacing
        enabled: !root.app.signIn.isBusy
        characters: root.app.signIn.letters
        otherText: Theme.landscape ? qsTr("汉字") : qsTr("姓名是汉字")
        otherSpan: Theme.landscape ? 1 : 4
        onChosen: character => root.app.signIn.choose(character)
        onOtherWanted: root.hasLetters = false
    }

    SignInWays {
        Layout.fillWidth: true
        visible: !Theme.landscape
        app: root.app
    }
}
