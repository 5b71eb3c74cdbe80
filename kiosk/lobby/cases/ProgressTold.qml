// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// How far it is: steps with a sign and a word, and what else the owner should know.
Item {
    id: root

    required property LobbyApp app
    readonly property ProgressLookup progress: root.app.progress

    LookText {
        id: name

        width: parent.width
        text: root.progress.subject
        strong: true
        font.pixelSize: Theme.textLarge
        lineHeight: Theme.tightLineHeight
    }

    LookText {
        id: number

        anchors.top: name.bottom
        width: parent.width
        text: root.progress.number
        soft: true
        font.pixelSize: Theme.textSmall
    }

    ScrollPane {
        anchors.top: number.bottom
        anchors.topMargin: Theme.gapSmall
        anchors.bottom: ways.top
        anchors.bottomMargin: Theme.gapSmall
        width: parent.width

        Repeater {
            model: root.progress.steps

            Item {
                id: step

                required property var modelData

                width: parent ? parent.width : 0
                height: Math.max(words.implicitHeight, Theme.iconSmall)

                IconImage {
                    id: sign

                    name: step.modelData.isDone ? "check" : step.modelData.isNow ? "forward" : "clock"
                    colour: step.modelData.isDone || step.modelData.isNow ? Theme.pine : Theme.figure
                    width: Theme.iconSmall
                    height: Theme.iconSmall
                    anchors.verticalCenter: parent.verticalCenter
                }

                LookText {
                    id: words

                    anchors.left: sign.right
                    anchors.leftMargin: Theme.gapSmall
                    anchors.right: parent.right
                    text: step.modelData.words + (step.modelData.isNow ? qsTr("（进行中）") : "")
                          + (step.modelData.on === "" ? "" : "  " + step.modelData.on)
                    strong: step.modelData.isNow
                    soft: !step.modelData.isDone && !step.modelData.isNow
                    font.pixelSize: Theme.textBody
                }
            }
        }

        Repeater {
            model: root.progress.facts

            GuideFact {
                required property var modelData

                width: parent ? parent.width : 0
                word: modelData.word
                says: modelData.says
            }
        }
    }

    GridLayout {
        id: ways

        anchors.bottom: parent.bottom
        width: parent.width
        columns: Theme.landscape ? 3 : 2
        rowSpacing: Theme.gapSmall
        columnSpacing: Theme.gap

        BigButton {
            objectName: "rateCase"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            Layout.columnSpan: Theme.landscape ? 1 : 2
            visible: root.progress.mayRate
            text: qsTr("评价")
            onClicked: root.app.openRating()
        }

        BigButton {
            objectName: "toldCounter"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            enabled: !root.app.device.hallRefuses
            strong: false
            text: qsTr("去窗口办")
            onClicked: root.app.choice.toCounter()
        }

        PrimaryButton {
            objectName: "doneButton"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            text: qsTr("完成")
            onClicked: root.app.finish()
        }
    }
}
