// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Lobby
import Yimen.Look

/// The camera's own picture in a ring, so that people see what it sees; the ring fills as good pictures come.
RingPicture {
    id: root

    property bool isFull: false

    share: root.isFull ? 1 : root.app.ring.share
    ringWidth: Theme.gapSmall
    ground: Theme.pineSoft
    figure: Theme.figure
    emptyRing: Theme.line
    fullRing: Theme.pine

    Behavior on share {
        NumberAnimation {
            duration: Theme.motion
            easing.type: Theme.easing
        }
    }
}
