// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// The big things that people come for, as the catalogue names them.
GridLayout {
    id: root

    required property LobbyApp app
    /// Name of the first tile for whoever drives the screen from outside; the same grid stands on two pages.
    property string firstTileName
    property int iconSize: Theme.icon
    /// A few examples under each name, where there is room.
    property bool hasHints: false

    columns: 3
    rowSpacing: Theme.gap
    columnSpacing: Theme.gap

    Repeater {
        // By number: with the other language the tiles stay and change their words. A layout does not place tiles that
        // are made anew in one go.
        model: root.app.choice.categories.length

        CategoryTile {
            id: tile

            required property int index
            readonly property var entry: root.app.choice.categories[tile.index]

            objectName: tile.index === 0 ? root.firstTileName : ""
            app: root.app
            iconSize: root.iconSize
            category: tile.entry.code
            iconName: tile.entry.code
            text: tile.entry.name
            hint: root.hasHints ? tile.entry.hint : ""
        }
    }
}
