// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk.Base
import Yimen.Look

/// One calibration of the list: its threshold, where it comes from, and the way back to it.
Card {
    id: root

    required property string title
    required property string threshold
    required property string sentence
    required property string numbers
    required property string tag
    property bool isInForce: false
    property bool canChoose: false

    signal chosenForUse

    objectName: "calibrationRow"
    implicitHeight: words.implicitHeight + 2 * (Theme.gap + 4)
    color: root.isInForce ? Theme.card : Theme.paper
    chosen: root.isInForce

    SteadyColumn {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.right: action.visible ? action.left : parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapTiny

        Row {
            width: parent.width
            spacing: Theme.gap

            LookText {
                text: root.title
                strong: true
                font.pixelSize: Theme.textLarge
                lineHeight: Theme.tightLineHeight
                wrapMode: Text.NoWrap
            }

            LookText {
                text: root.threshold
                font.pixelSize: Theme.textLarge
                lineHeight: Theme.tightLineHeight
                wrapMode: Text.NoWrap
            }

            Tag {
                visible: root.tag !== ""
                text: root.tag
                tone: root.isInForce ? Theme.Tone.Calm : Theme.Tone.Soon
            }
        }

        LookText {
            width: parent.width
            text: root.sentence
            soft: true
            font.pixelSize: Theme.textSmall
            lineHeight: Theme.tightLineHeight
        }

        LookText {
            visible: text !== ""
            width: parent.width
            text: root.numbers
            soft: true
            font.pixelSize: Theme.textSmall
            lineHeight: Theme.tightLineHeight
        }
    }

    DeskButton {
        id: action

        objectName: "chooseCalibration"
        visible: root.canChoose
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("改用这个")
        strong: false
        onClicked: root.chosenForUse()
    }
}
