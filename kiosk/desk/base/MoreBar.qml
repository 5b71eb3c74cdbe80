// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// Under a list that does not show everything: how much is left, and a way to it if there is one.
Rectangle {
    id: root

    required property string sentence
    property string action: ""

    signal acted

    implicitHeight: 60
    color: Theme.paper

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }

    LookText {
        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.right: button.visible ? button.left : parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: root.sentence
        soft: true
        font.pixelSize: Theme.textSmall
        lineHeight: Theme.tightLineHeight
    }

    DeskButton {
        id: button

        visible: root.action !== ""
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        text: root.action
        strong: false
        onClicked: root.acted()
    }
}
