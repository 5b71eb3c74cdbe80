// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// A colleague to choose: the name, and where they are.
PressButton {
    id: root

    required property string name
    required property string about
    required property string note
    required property bool isHere
    property bool chosen: false

    objectName: "colleagueRow"
    implicitHeight: Math.max(Theme.touch, words.implicitHeight + 2 * Theme.gapSmall)
    activeFocusOnTab: false // a list makes its rows in any order: J, K and the arrows go through it
    Accessible.name: root.name + " " + root.about

    background: Card {
        chosen: root.chosen || root.visualFocus
        color: root.down || root.hovered ? Theme.pressed : Theme.card
    }

    Item {
        anchors.fill: parent

        Rectangle {
            id: dot

            x: Theme.gapLarge - 4
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.gap
            height: width
            radius: width / 2
            color: root.isHere ? Theme.pine : "transparent"
            border.width: Theme.hairline + 1
            border.color: root.isHere ? Theme.pine : Theme.inkSoft
        }

        SteadyColumn {
            id: words

            anchors.left: dot.right
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter

            LookText {
                width: parent.width
                text: root.name
                strong: true
                lineHeight: Theme.tightLineHeight
                elide: Text.ElideRight
                maximumLineCount: 1
                wrapMode: Text.NoWrap
            }

            LookText {
                width: parent.width
                text: root.note === "" ? root.about : root.about + " · " + root.note
                soft: true
                font.pixelSize: Theme.textSmall
                lineHeight: Theme.tightLineHeight
                elide: Text.ElideRight
                maximumLineCount: 2
            }
        }
    }
}
