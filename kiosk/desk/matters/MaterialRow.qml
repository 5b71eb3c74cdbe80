// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk.Base
import Yimen.Look

/// One material of the check list: there, or not.
PressButton {
    id: root

    required property string name
    required property string how
    required property bool brought
    property string key: ""

    objectName: "materialRow"
    implicitHeight: Math.max(Theme.touch, words.implicitHeight + 2 * Theme.gapSmall)
    Accessible.role: Accessible.CheckBox
    Accessible.checked: root.brought
    Accessible.name: root.name
    Accessible.onToggleAction: root.pressFromOutside()

    background: Card {
        chosen: root.visualFocus
        color: root.brought ? Theme.pineSoft : root.down || root.hovered ? Theme.pressed : Theme.card
    }

    Item {
        anchors.fill: parent

        Rectangle {
            id: box

            x: Theme.gapLarge - 4
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.iconSmall + 4
            height: width
            radius: Theme.radiusSmall / 2
            color: root.brought ? Theme.pine : Theme.card
            border.width: Theme.hairline + 1
            border.color: root.brought ? Theme.pine : Theme.inkSoft

            IconImage {
                visible: root.brought
                anchors.centerIn: parent
                width: Theme.iconSmall
                height: width
                name: "check"
                colour: Theme.textOnPine
            }
        }

        Column {
            id: words

            anchors.left: box.right
            anchors.leftMargin: Theme.gap
            anchors.right: cap.visible ? cap.left : parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter

            LookText {
                width: parent.width
                text: root.name
                strong: root.brought
                lineHeight: Theme.tightLineHeight
            }

            LookText {
                width: parent.width
                visible: text !== ""
                text: root.how
                soft: true
                font.pixelSize: Theme.textSmall
                lineHeight: Theme.tightLineHeight
            }
        }

        KeyCap {
            id: cap

            visible: root.key !== ""
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            text: root.key
        }
    }
}
