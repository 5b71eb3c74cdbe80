// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yimen.Look

/// One arrival, to be read at one glance from two metres.
Card {
    id: root

    required property int index
    required property var arrivalId
    required property var seq
    required property string name
    required property string initial
    required property int colour
    required property string reason
    required property string waiting
    required property string kiosk
    required property string sureness
    required property bool unsure
    required property var tags
    required property bool waits
    required property bool mine
    required property bool unread

    signal chosenByClerk

    objectName: "arrivalCard"
    implicitHeight: Math.max(words.implicitHeight, aside.implicitHeight) + 2 * Theme.gap + 4
    color: root.waits || root.chosen || root.mine ? Theme.card : Theme.paper

    Rectangle {
        visible: root.unread
        width: 10
        height: 10
        radius: 5
        x: 6
        y: 6
        color: Theme.vermilion
    }

    Badge {
        id: badge

        x: Theme.gapLarge - 2
        y: Theme.gap + 4
        initial: root.initial
        colour: Math.max(0, root.colour)
        opacity: root.waits || root.mine ? 1 : 0.6
    }

    Column {
        id: words

        anchors.left: badge.right
        anchors.leftMargin: Theme.gap + 2
        anchors.right: aside.left
        anchors.rightMargin: Theme.gapSmall
        y: Theme.gap
        spacing: Theme.gapTiny

        LookText {
            width: parent.width
            text: root.name
            strong: true
            color: root.waits || root.mine ? Theme.ink : Theme.inkSoft
            font.pixelSize: Theme.textTitle - 2
            lineHeight: Theme.tightLineHeight
            maximumLineCount: 2
            elide: Text.ElideRight
            wrapMode: Text.WrapAnywhere
        }

        LookText {
            width: parent.width
            text: root.reason
            soft: true
            lineHeight: Theme.tightLineHeight
            maximumLineCount: 2
            elide: Text.ElideRight
        }

        Flow {
            width: parent.width
            spacing: Theme.gapSmall
            visible: root.waits && root.tags.length > 0

            Repeater {
                model: root.waits ? root.tags : []

                Tag {
                    required property var modelData

                    text: modelData.text
                    tone: modelData.tone
                }
            }
        }
    }

    Column {
        id: aside

        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge - 2
        y: Theme.gap + 2
        spacing: 2

        Repeater {
            model: [root.waiting, root.kiosk, root.waits && root.colour >= 0 || root.unsure ? root.sureness : ""]

            LookText {
                required property string modelData
                required property int index

                anchors.right: parent.right
                visible: modelData !== ""
                text: modelData
                soft: index !== 2 || !root.unsure
                color: index === 2 && root.unsure ? Theme.amber : Theme.inkSoft
                strong: index === 0 && root.waits
                font.pixelSize: Theme.textSmall
                lineHeight: Theme.tightLineHeight
                wrapMode: Text.NoWrap
            }
        }
    }

    MouseArea {
        anchors.fill: parent
        cursorShape: Qt.PointingHandCursor
        onClicked: root.chosenByClerk()
    }

    Accessible.role: Accessible.ListItem
    Accessible.name: root.name + " " + root.reason + " " + root.waiting + " " + root.sureness
}
