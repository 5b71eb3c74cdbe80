// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// Five grades as faces with words, one touch; it can be taken back for some seconds.
Item {
    id: root

    required property LobbyApp app
    readonly property Rating rating: root.app.rating
    readonly property bool isChoosing: root.rating.step === Rating.Choosing
    readonly property bool isChosen: root.rating.step === Rating.Chosen
    readonly property bool isFailed: root.rating.step === Rating.Failed

    PageTitle {
        id: head

        width: parent.width
        visible: root.isChoosing
        app: root.app
        titleSize: Theme.landscape ? Theme.textLarge : Theme.textTitle
    }

    ColumnLayout {
        anchors.top: head.bottom
        anchors.topMargin: Theme.gapLarge
        anchors.bottom: ways.top
        anchors.bottomMargin: Theme.gapLarge
        width: parent.width
        visible: root.isChoosing && !Theme.landscape
        spacing: Theme.gap

        Repeater {
            model: Theme.landscape ? [] : root.rating.grades

            GradeButton {
                required property string modelData
                required property int index

                objectName: "grade"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.maximumHeight: Theme.touch * 1.6
                iconName: "grade_" + (index + 1)
                text: modelData
                textSize: Theme.textLarge
                onClicked: root.rating.choose(index)
            }
        }

        Item {
            Layout.fillHeight: true
        }
    }

    RowLayout {
        anchors.top: head.bottom
        anchors.topMargin: Theme.gapLarge
        anchors.bottom: ways.top
        anchors.bottomMargin: Theme.gapLarge
        width: parent.width
        visible: root.isChoosing && Theme.landscape
        spacing: Theme.gap

        Repeater {
            model: Theme.landscape ? root.rating.grades : []

            TileButton {
                required property string modelData
                required property int index

                objectName: "grade"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: Theme.touch
                iconName: "grade_" + (index + 1)
                iconSize: Theme.iconLarge
                text: modelData
                onClicked: root.rating.choose(index)
            }
        }
    }

    Item {
        anchors.top: parent.top
        anchors.bottom: ways.top
        width: parent.width
        visible: !root.isChoosing

        ColumnLayout {
            anchors.centerIn: parent
            width: parent.width
            spacing: Theme.gapLarge

            RoundMark {
                Layout.alignment: Qt.AlignHCenter
                iconName: root.isFailed ? "offline" : "grade_" + (root.rating.chosen + 1)
                tone: root.isFailed ? Theme.Tone.Soon : Theme.Tone.Calm
            }

            LookText {
                Layout.fillWidth: true
                Layout.topMargin: -Theme.gap
                visible: !root.isFailed
                text: root.rating.chosenWord
                strong: true
                horizontalAlignment: Text.AlignHCenter
                color: Theme.pine
                font.pixelSize: Theme.textLarge
                lineHeight: Theme.tightLineHeight
            }

            PageTitle {
                Layout.fillWidth: true
                app: root.app
                isCentred: true
            }
        }
    }

    GridLayout {
        id: ways

        anchors.bottom: parent.bottom
        width: parent.width
        columns: Theme.landscape ? 2 : 1
        rowSpacing: Theme.gap
        columnSpacing: Theme.gap

        BigButton {
            objectName: "undoGrade"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            visible: root.isChosen || root.isFailed
            primary: root.isFailed
            text: root.isFailed ? qsTr("再试一次") : qsTr("重新选")
            onClicked: root.isFailed ? root.rating.send() : root.rating.undo()
        }

        BigButton {
            objectName: "comeAgainButton"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            visible: root.app.visitor.wasServed && !root.isFailed
            enabled: !root.app.visitor.isBusy
            iconName: Theme.landscape ? "" : "speak"
            text: qsTr("我还有别的事")
            onClicked: root.app.visitor.comeAgain()
        }

        BigButton {
            objectName: "doneButton"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            primary: !root.isChoosing && !root.isFailed
            text: root.isChoosing ? qsTr("这次不评价") : qsTr("完成")
            onClicked: root.app.finish()
        }
    }
}
