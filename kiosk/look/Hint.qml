// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// One calm sentence on a soft ground, with an icon if it has one.
Rectangle {
    id: root

    required property string text
    property string iconName: ""
    property int tone: Theme.Tone.Calm
    property int verticalRoom: Theme.gap

    implicitWidth: sentence.implicitWidth + 2 * Theme.gapLarge
    implicitHeight: sentence.implicitHeight + 2 * root.verticalRoom
    radius: Theme.radius
    color: Theme.toneGrounds[root.tone]

    IconImage {
        id: picture

        visible: root.iconName !== ""
        name: root.iconName
        colour: Theme.toneInks[root.tone]
        width: Theme.iconSmall
        height: Theme.iconSmall
        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
    }

    LookText {
        id: sentence

        anchors.left: picture.visible ? picture.right : parent.left
        anchors.leftMargin: picture.visible ? Theme.gapSmall : Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        color: root.tone === Theme.Tone.Calm ? Theme.ink : Theme.toneInks[root.tone]
        font.pixelSize: Theme.textSmall
    }
}
