// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Residents
import Yimen.Look

/// For what a resident is registered for extra care; one of them written, or ended.
Sheet {
    id: root

    required property CareRegistry care
    readonly property var writing: root.care.writing
    property int grade: 1
    readonly property bool isWriting: root.writing.code !== undefined
    readonly property bool isChosen: root.isWriting && root.writing.code !== ""
    readonly property var tones: ({red: Theme.Tone.Late, amber: Theme.Tone.Soon, blue: Theme.Tone.Calm})
    readonly property var gradeNames: [qsTr("1 轻"), qsTr("2 中"), qsTr("3 重")]

    function begin(): void {
        root.grade = root.writing.grade ?? 1;
        effect.text = root.writing.effect ?? "";
        until.text = root.writing.until ?? "";
        if (root.isChosen)
            effect.forceActiveFocus();
    }

    function confirm(): void {
        if (save.enabled)
            root.care.save(root.grade, effect.text, until.text);
    }

    visible: root.care.isAsking
    title: root.isChosen ? qsTr("%1：%2").arg(root.care.residentName).arg(root.writing.name) : qsTr("%1 的关爱登记").arg(root.care.residentName)
    sentence: root.isWriting ? "" : qsTr("只有负责人看得到原因；卡片上只写该怎么接待。打开过、改过都会记下。")
    cardWidth: 860
    onCloseWanted: root.care.cancel()
    onVisibleChanged: root.begin()
    onIsChosenChanged: root.begin()

    Skeleton {
        visible: root.care.state === Loading.Loading
        rows: 3
        Layout.fillWidth: true
        Layout.preferredHeight: 180
    }

    LookText {
        objectName: "careNone"
        visible: root.care.state === Loading.Ready && !root.isWriting && root.care.flags.length === 0
        text: qsTr("没有登记")
        soft: true
        Layout.fillWidth: true
    }

    PageScroll {
        id: page

        objectName: "carePage"
        visible: root.care.state === Loading.Ready && !root.isWriting && root.care.flags.length > 0
        contentHeight: list.implicitHeight
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(list.implicitHeight, 480)
        Layout.fillHeight: true

        ColumnLayout {
            id: list

            width: page.width - 24
            spacing: Theme.gap

            Repeater {
                model: root.care.flags

                RowLayout {
                    id: flag

                    required property var modelData
                    required property int index

                    spacing: Theme.gap
                    Layout.fillWidth: true

                    ColumnLayout {
                        spacing: Theme.gapTiny
                        Layout.fillWidth: true

                        RowLayout {
                            spacing: Theme.gapSmall
                            Layout.fillWidth: true

                            Tag {
                                text: flag.modelData.name
                                tone: root.tones[flag.modelData.colour] ?? Theme.Tone.Calm
                            }

                            LookText {
                                text: flag.modelData.isOver ? qsTr("已在 %1 到期").arg(flag.modelData.until)
                                    : flag.modelData.until !== "" ? qsTr("%1 · 到 %2").arg(root.gradeNames[flag.modelData.grade - 1]).arg(flag.modelData.until)
                                    : root.gradeNames[flag.modelData.grade - 1]
                                soft: true
                                font.pixelSize: Theme.textSmall
                                wrapMode: Text.NoWrap
                                Layout.fillWidth: true
                            }
                        }

                        LookText {
                            text: flag.modelData.effect !== "" ? flag.modelData.effect : qsTr("没有写怎么接待")
                            soft: flag.modelData.isOver || flag.modelData.effect === ""
                            lineHeight: Theme.tightLineHeight
                            Layout.fillWidth: true
                        }
                    }

                    DeskButton {
                        objectName: "changeCare" + flag.index
                        text: qsTr("修改")
                        strong: false
                        onClicked: root.care.change(flag.modelData.id)
                    }
                }
            }
        }

        DeskScrollBar {
            parent: page
            orientation: Qt.Vertical
            anchors.right: parent.right
            height: parent.height
            size: page.visibleArea.heightRatio
            position: page.visibleArea.yPosition
        }
    }

    Flow {
        visible: root.isWriting && !root.isChosen
        spacing: Theme.gap
        Layout.fillWidth: true

        Repeater {
            model: root.isWriting && !root.isChosen ? root.care.kinds : []

            DeskButton {
                id: kind

                required property var modelData
                required property int index

                objectName: "careKind" + kind.index
                text: kind.modelData.name
                strong: false
                onClicked: root.care.chooseKind(kind.modelData.code)
            }
        }

        LookText {
            visible: root.care.kinds.length === 0
            text: qsTr("每一类都登记了")
            soft: true
        }
    }

    ColumnLayout {
        visible: root.isChosen
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        LookText {
            text: qsTr("等级")
            soft: true
            Layout.fillWidth: true
        }

        RowLayout {
            spacing: Theme.gapSmall
            Layout.fillWidth: true

            Repeater {
                model: root.gradeNames

                SegmentButton {
                    id: choice

                    required property string modelData
                    required property int index

                    objectName: "careGrade" + choice.index
                    text: choice.modelData
                    checkable: false
                    checked: root.grade === choice.index + 1
                    onClicked: root.grade = choice.index + 1
                }
            }
        }

        LookText {
            text: qsTr("怎么接待（卡片上给同事看，不写原因）")
            soft: true
            Layout.topMargin: Theme.gapSmall
            Layout.fillWidth: true
        }

        TextLine {
            id: effect

            objectName: "careEffect"
            about: root.care.residentName + root.writing.code
            maximumLength: 200
            placeholderText: qsTr("比如：请安排座位，慢一点说")
            Layout.fillWidth: true
            onAccepted: until.forceActiveFocus()
        }

        LookText {
            text: qsTr("到哪一天为止（一直有效就空着）")
            soft: true
            Layout.topMargin: Theme.gapSmall
            Layout.fillWidth: true
        }

        TextLine {
            id: until

            objectName: "careUntil"
            about: effect.about
            maximumLength: 20
            placeholderText: qsTr("比如：2027-12-31")
            Layout.fillWidth: true
            onAccepted: root.confirm()
        }
    }

    SheetProblem {
        objectName: "careProblem"
        text: root.care.problem
    }

    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true

        DeskButton {
            visible: !root.isWriting
            objectName: "addCare"
            text: qsTr("登记一类")
            strong: false
            enabled: root.care.state === Loading.Ready
            onClicked: root.care.add()
        }

        DeskButton {
            objectName: "endCare"
            visible: root.isChosen && !root.care.isNew
            text: qsTr("不再登记")
            strong: false
            enabled: !root.care.isBusy
            onClicked: root.care.end()
        }

        Item {
            Layout.fillWidth: true
        }

        DeskButton {
            objectName: "leaveCare"
            text: root.isWriting ? qsTr("取消") : qsTr("返回")
            deed: root.isWriting ? "" : "back"
            strong: false
            onClicked: root.isWriting ? root.care.leave() : root.closeWanted()
        }

        DeskButton {
            id: save

            objectName: "saveCare"
            visible: root.isChosen
            text: qsTr("保存")
            deed: "confirm"
            primary: true
            enabled: root.isChosen && !root.care.isBusy
            onClicked: root.confirm()
        }
    }
}
