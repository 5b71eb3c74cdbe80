// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// One place to go, with a count of what is new there.
PressButton {
    id: root

    required property string iconName
    property int news: 0
    property bool chosen: false

    implicitHeight: 76
    Accessible.name: root.text

    background: Rectangle {
        radius: Theme.radius
        color: root.chosen ? Theme.pine : root.hovered ? Theme.pinePressed : "transparent"
        border.width: root.visualFocus ? Theme.outline : 0
        border.color: Theme.textOnInk
    }

    Item {
        anchors.fill: parent

        IconImage {
            id: picture

            y: Theme.gap
            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.icon + 2
            height: width
            name: root.iconName
            colour: Theme.textOnInk
        }

        LookText {
            anchors.top: picture.bottom
            anchors.topMargin: 6
            width: parent.width
            text: root.text
            color: Theme.textOnInk
            font.pixelSize: Theme.textSmall
            lineHeight: 1
            horizontalAlignment: Text.AlignHCenter
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
        }

        Rectangle {
            visible: root.news > 0
            anchors.left: picture.right
            anchors.leftMargin: -8
            y: 4
            width: Math.max(22, count.implicitWidth + 10)
            height: 22
            radius: 11
            color: Theme.amberSoft

            LookText {
                id: count

                anchors.centerIn: parent
                text: root.news > 99 ? "99+" : root.news
                color: Theme.amber
                strong: true
                font.pixelSize: Theme.textSmall - 2
                lineHeight: 1
                wrapMode: Text.NoWrap
            }
        }
    }
}
