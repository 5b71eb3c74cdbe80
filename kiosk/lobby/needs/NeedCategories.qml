// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// The field that a need belongs to.
GridLayout {
    id: root

    required property LobbyApp app

    columns: Theme.landscape ? 4 : 2
    rowSpacing: Theme.gap
    columnSpacing: Theme.gap

    Repeater {
        model: root.app.need.categories.length

        TileButton {
            id: tile

            required property int index
            readonly property var entry: root.app.need.categories[tile.index] ?? {}

            objectName: "needCategory"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.touch
            // The last one is alone in its row.
            Layout.columnSpan: !Theme.landscape && tile.index === root.app.need.categories.length - 1
                               && tile.index % 2 === 0 ? 2 : 1
            iconName: tile.entry.code === "other" ? "speak" : tile.entry.code ?? ""
            iconSize: Theme.landscape || Theme.elder ? Theme.icon : Theme.iconLarge
            text: tile.entry.name ?? ""
            hint: Theme.landscape ? "" : tile.entry.hint ?? ""
            onClicked: root.app.need.openCategory(tile.entry.code)
        }
    }
}
