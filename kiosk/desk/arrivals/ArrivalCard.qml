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
    required property string sentTo
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
        color: Theme.pine
    }

    Badge {
        id: badge

        x: Theme.gapLarge - 2
        y: Theme.gap + 4
        initial: root.initial
        colour: Math.max(0, root.colour)
        opacity: root.waits || root.mine ? 1 : 0.6
    }

    SteadyColumn {
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

    SteadyColumn {
        id: aside

        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge - 2
        y: Theme.gap + 2
        spacing: 2

        LookText {
            anchors.right: aside.right
            text: root.waiting
            soft: true
            strong: root.waits
            font.pixelSize: Theme.textSmall
            lineHeight: Theme.tightLineHeight
            wrapMode: Text.NoWrap
        }

        LookText {
            anchors.right: aside.right
            text: root.kiosk
            soft: true
            font.pixelSize: Theme.textSmall
            lineHeight: Theme.tightLineHeight
            wrapMode: Text.NoWrap
        }

        LookText {
            objectName: "sentTo"
            anchors.right: aside.right
            visible: root.waits && text !== ""
            text: root.sentTo
            soft: true
            font.pixelSize: Theme.textSmall
            lineHeight: Theme.tightLineHeight
            wrapMode: Text.NoWrap
        }

        LookText {
            anchors.right: aside.right
            visible: root.waits && root.colour >= 0 || root.unsure
            text: root.sureness
            color: root.unsure ? Theme.amber : Theme.inkSoft
            font.pixelSize: Theme.textSmall
            lineHeight: Theme.tightLineHeight
            wrapMode: Text.NoWrap
        }
    }

    MouseArea {
        anchors.fill: parent
        cursorShape: Qt.PointingHandCursor
        onClicked: root.chosenByClerk()
    }

    Accessible.role: Accessible.ListItem
    Accessible.onPressAction: root.chosenByClerk()
    Accessible.name: root.name + " " + root.reason + " " + root.waiting + " " + root.sureness
}
