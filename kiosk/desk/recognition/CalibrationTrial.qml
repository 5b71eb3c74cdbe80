// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Recognition
import Yimen.Look

/// Works a calibration out and shows what it would be before anything changes.
Card {
    id: root

    required property RecognitionPage page
    property bool isOnline: true

    implicitHeight: stack.implicitHeight + 2 * Theme.gapLarge

    ColumnLayout {
        id: stack

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gapLarge
        spacing: Theme.gap

        LookText {
            text: qsTr("重新校准")
            strong: true
            font.pixelSize: Theme.textLarge
            lineHeight: Theme.tightLineHeight
            Layout.fillWidth: true
        }

        LookText {
            text: qsTr("把登记过的居民两两相比，算出多像才算认定。先看结果，用不用由您定；不影响大厅照常工作。")
            soft: true
            Layout.fillWidth: true
        }

        RowLayout {
            spacing: Theme.gapSmall
            Layout.fillWidth: true

            LookText {
                text: qsTr("最多把多少陌生人认成居民")
                wrapMode: Text.NoWrap
            }

            Repeater {
                model: root.page.aims

                SegmentButton {
                    required property string modelData
                    required property int index

                    objectName: "aim" + index
                    text: modelData
                    enabled: !root.page.isRunning
                    checkable: false
                    checked: root.page.aim === index
                    onClicked: root.page.aim = index
                }
            }

            Item {
                Layout.fillWidth: true
            }

            DeskButton {
                objectName: "tryButton"
                text: root.page.isRunning ? qsTr("正在算…") : qsTr("算一算")
                primary: !root.page.canKeep
                enabled: root.page.canTry && root.isOnline
                onClicked: root.page.tryIt()
            }
        }

        Rectangle {
            objectName: "runningBar"
            visible: root.page.isRunning
            color: Theme.line
            radius: Theme.bar / 2
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.bar

            Rectangle {
                width: parent.width * root.page.runningShare
                height: parent.height
                radius: parent.radius
                color: Theme.pine
            }
        }

        Hint {
            objectName: "emptyHallHint"
            visible: root.page.isEmptyHall
            text: qsTr("还没有人用现在的识别模型登记过，没有可以相比的；先请居民登记人脸")
            iconName: "enrol"
            Layout.fillWidth: true
        }

        Hint {
            objectName: "verdict"
            visible: root.page.hasTried
            text: root.page.verdict
            iconName: root.page.isTooFew ? "warning" : "check"
            tone: root.page.isTooFew ? Theme.Tone.Soon : Theme.Tone.Calm
            Layout.fillWidth: true
        }

        Column {
            visible: root.page.hasTried
            Layout.fillWidth: true

            Repeater {
                model: root.page.tried

                CalibrationFact {
                    required property var modelData

                    width: parent ? parent.width : 0
                    label: modelData.label
                    value: modelData.value
                    because: modelData.because
                }
            }
        }

        DeskButton {
            objectName: "keepButton"
            visible: root.page.hasTried && !root.page.isTooFew
            primary: true
            text: qsTr("用这次的结果")
            enabled: root.page.canKeep && root.isOnline
            Layout.alignment: Qt.AlignRight
            onClicked: root.page.keep()
        }
    }
}
