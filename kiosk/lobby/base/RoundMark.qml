// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// A large round sign of how something went.
Rectangle {
    id: root

    required property string iconName
    property int tone: Theme.Tone.Calm

    implicitWidth: Theme.badgeLarge * 1.2
    implicitHeight: Theme.badgeLarge * 1.2
    radius: width / 2
    color: Theme.toneGrounds[root.tone]

    IconImage {
        anchors.centerIn: parent
        width: Theme.iconLarge
        height: Theme.iconLarge
        name: root.iconName
        colour: Theme.toneInks[root.tone]
    }
}
