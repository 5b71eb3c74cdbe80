// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Lobby
import Yimen.Look

/// Holds one page while its state lasts; it fades in and is gone at once, so that a name never lingers.
Loader {
    id: root

    required property LobbyApp app
    required property url page
    required property bool isShown

    function update(): void {
        if (root.isShown) {
            root.setSource(root.page, { app: root.app })
        } else {
            root.source = ""
        }
    }

    anchors.fill: parent
    visible: root.isShown
    opacity: root.isShown ? 1 : 0
    onIsShownChanged: root.update()
    Component.onCompleted: root.update()

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.motion
            easing.type: Theme.easing
        }
    }
}
