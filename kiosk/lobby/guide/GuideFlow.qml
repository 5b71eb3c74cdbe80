// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Lobby
import Yimen.Look

/// The way an item takes, as a picture.
ScrollPane {
    id: root

    required property LobbyApp app

    FlowChart {
        objectName: "flowChart"
        width: parent.width
        flow: root.app.guide.flow
    }
}
