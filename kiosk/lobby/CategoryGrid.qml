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
        model: root.app.categories

        CategoryTile {
            required property int index
            required property var modelData

            objectName: index === 0 ? root.firstTileName : ""
            app: root.app
            iconSize: root.iconSize
            category: modelData.code
            iconName: modelData.code
            text: modelData.name
            hint: root.hasHints ? modelData.hint : ""
        }
    }
}
