// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Recognition
import Yimen.Look

/// For the manager: how alike is alike enough, worked out from the hall's own residents, and the way back.
DeskPage {
    id: root

    required property RecognitionPage page

    ColumnHead {
        id: head

        width: parent.width
        title: qsTr("人脸识别的校准")
        aside: root.line.hallName
    }

    ListNotice {
        objectName: "calibrationFailed"
        visible: root.page.state === Loading.Failed
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, 520)
        iconName: "warning"
        failed: true
        title: qsTr("看不到校准")
        sentence: root.page.problem
        action: qsTr("再试一次")
        onActed: root.page.refresh()
    }

    Skeleton {
        visible: root.page.state === Loading.Loading
        anchors.top: head.bottom
        anchors.topMargin: Theme.margin
        x: Theme.margin
        width: Math.min(parent.width - 2 * Theme.margin, 760)
    }

    PageScroll {
        id: left

        visible: root.page.state === Loading.Ready
        anchors.top: head.bottom
        anchors.bottom: foot.top
        width: Math.round(parent.width * 0.5)
        contentHeight: stack.implicitHeight + 2 * Theme.margin

        ColumnLayout {
            id: stack

            x: Theme.margin
            y: Theme.margin
            width: parent.width - 2 * Theme.margin
            spacing: Theme.gapLarge

            Hint {
                objectName: "calibrationProblem"
                visible: root.page.problem !== ""
                text: root.page.problem
                iconName: "warning"
                tone: Theme.Tone.Late
                Layout.fillWidth: true
            }

            Card {
                implicitHeight: now.implicitHeight + 2 * Theme.gapLarge
                Layout.fillWidth: true

                Column {
                    id: now

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.gapLarge
                    anchors.right: score.left
                    anchors.rightMargin: Theme.gapLarge
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.gapTiny

                    LookText {
                        objectName: "inForce"
                        width: parent.width
                        text: root.page.inForce
                        strong: true
                        font.pixelSize: Theme.textLarge
                        lineHeight: Theme.tightLineHeight
                    }

                    LookText {
                        width: parent.width
                        text: root.page.people
                        soft: true
                        lineHeight: Theme.tightLineHeight
                    }
                }

                Column {
                    id: score

                    anchors.right: parent.right
                    anchors.rightMargin: Theme.gapLarge
                    anchors.verticalCenter: parent.verticalCenter

                    LookText {
                        anchors.right: parent.right
                        text: root.page.thresholdNow
                        strong: true
                        font.pixelSize: Theme.textDisplay
                        lineHeight: 1
                        wrapMode: Text.NoWrap
                    }

                    LookText {
                        anchors.right: parent.right
                        text: qsTr("相似度到此才认定")
                        soft: true
                        font.pixelSize: Theme.textSmall
                        lineHeight: Theme.tightLineHeight
                        wrapMode: Text.NoWrap
                    }
                }
            }

            CalibrationTrial {
                page: root.page
                isOnline: root.line.isOnline
                Layout.fillWidth: true
            }
        }
    }

    Rectangle {
        visible: left.visible
        anchors.left: left.right
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: Theme.hairline
        color: Theme.line
    }

    Item {
        visible: root.page.state === Loading.Ready
        anchors.left: left.right
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: foot.top

        LookText {
            id: listTitle

            x: Theme.margin
            y: Theme.margin
            text: qsTr("以前的校准")
            strong: true
            font.pixelSize: Theme.textLarge
            lineHeight: Theme.tightLineHeight
        }

        ListView {
            objectName: "calibrationList"
            anchors.top: listTitle.bottom
            anchors.topMargin: Theme.gap
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.gap
            x: Theme.margin
            width: parent.width - 2 * x
            clip: true
            spacing: Theme.gap
            boundsBehavior: Flickable.StopAtBounds
            model: root.page.calibrations

            delegate: CalibrationRow {
                required property var modelData

                width: ListView.view ? ListView.view.width : 0
                title: modelData.title
                threshold: modelData.threshold
                sentence: modelData.sentence
                numbers: modelData.numbers
                tag: modelData.tag
                isInForce: modelData.isInForce
                canChoose: modelData.canChoose && root.line.isOnline
                onChosenForUse: root.page.choose(modelData.id)
            }
        }
    }

    ConnectionFoot {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        isOnline: root.line.isOnline
        sentence: root.line.sentence
    }
}
