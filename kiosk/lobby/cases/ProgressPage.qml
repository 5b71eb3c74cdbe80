// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Lobby

/// How far a case is: its number, what only its owner knows, and the answer.
Item {
    id: root

    required property LobbyApp app
    readonly property ProgressLookup progress: root.app.progress
    readonly property bool isTold: root.progress.page === ProgressLookup.Told

    PageSlot {
        app: root.app
        page: "ProgressPad.qml"
        isShown: !root.isTold
    }

    PageSlot {
        app: root.app
        page: "ProgressTold.qml"
        isShown: root.isTold
    }
}
