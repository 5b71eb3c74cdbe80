// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Window
import Yimen.Lobby

/// The kiosk's window. Everything is on the stage, which fits itself to whatever screen this is.
Window {
    id: root

    required property LobbyApp app

    width: 1080
    height: 1920
    title: root.app.device.hallName
    color: stage.ground

    LobbyStage {
        id: stage

        anchors.fill: parent
        app: root.app
    }
}
