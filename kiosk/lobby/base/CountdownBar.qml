// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// The bar that runs out while nobody has touched anything; it keeps its place when it stops.
ColumnLayout {
    id: root

    required property LobbyApp app

    opacity: root.app.idle.isBarRunning ? 1 : 0
    spacing: Theme.gapTiny

    RunOutBar {
        Layout.fillWidth: true
        share: root.app.idle.shareLeft
    }

    LookText {
        Layout.fillWidth: true
        text: root.app.idle.words
        soft: true
        font.pixelSize: Theme.textSmall
        horizontalAlignment: Text.AlignRight
    }
}
