// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// Holds one page while its state lasts; it fades in and is gone at once, so that a name never lingers.
Loader {
    id: root

    anchors.fill: parent
    visible: root.active
    opacity: root.status === Loader.Ready ? 1 : 0

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.motion
            easing.type: Theme.easing
        }
    }
}
