// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Lobby
import Yimen.Look

/// What the camera sees, so that a slip is held where it is seen, and a sentence beside it.
Item {
    id: root

    required property LobbyApp app
    required property string text
    required property bool isProblem

    implicitHeight: Math.max(ring.height, words.implicitHeight)

    CameraRing {
        id: ring

        app: root.app
        width: Theme.landscape ? Theme.touch : 2 * Theme.touch
        height: ring.width
        anchors.verticalCenter: parent.verticalCenter
    }

    LookText {
        id: words

        anchors.left: ring.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        strong: root.isProblem
        color: root.isProblem ? Theme.toneInks[Theme.Tone.Soon] : Theme.ink
        font.pixelSize: Theme.textSmall
    }
}
