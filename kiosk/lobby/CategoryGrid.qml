// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// The six big things that people come for.
GridLayout {
    id: root

    required property LobbyApp app
    /// Name of the first tile for whoever drives the screen from outside; the same grid stands on two pages.
    property string firstTileName
    property int iconSize: Theme.icon

    columns: 3
    rowSpacing: Theme.gap
    columnSpacing: Theme.gap

    CategoryTile {
        objectName: root.firstTileName
        app: root.app
        iconSize: root.iconSize
        category: Lobby.Category.Civil
        iconName: "civil"
        text: qsTr("Civil affairs")
    }

    CategoryTile {
        app: root.app
        iconSize: root.iconSize
        category: Lobby.Category.Elderly
        iconName: "elderly"
        text: qsTr("Elder care")
    }

    CategoryTile {
        app: root.app
        iconSize: root.iconSize
        category: Lobby.Category.Health
        iconName: "health"
        text: qsTr("Health")
    }

    CategoryTile {
        app: root.app
        iconSize: root.iconSize
        category: Lobby.Category.Culture
        iconName: "culture"
        text: qsTr("Education")
    }

    CategoryTile {
        app: root.app
        iconSize: root.iconSize
        category: Lobby.Category.Safety
        iconName: "safety"
        text: qsTr("Safety, law")
    }

    CategoryTile {
        app: root.app
        iconSize: root.iconSize
        category: Lobby.Category.Place
        iconName: "place"
        text: qsTr("Local area")
    }
}
