// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// The round first character of a name. No photograph is ever stored, so this is how a person is told from another.
Rectangle {
    id: root

    required property string initial
    property int colour: 0
    property int size: Theme.badge

    implicitWidth: root.size
    implicitHeight: root.size
    radius: root.size / 2
    color: Theme.badgeGrounds[root.colour]

    LookText {
        anchors.centerIn: parent
        text: root.initial
        strong: true
        color: Theme.badgeInks[root.colour]
        font.pixelSize: root.size * 0.42
        lineHeight: 1
    }
}
