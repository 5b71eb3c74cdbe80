// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Catalogue
import Yimen.Look

/// One item: for whom, with what, how long, where; and its flow beside that.
Item {
    id: root

    required property CataloguePage page
    readonly property var item: root.page.item
    readonly property bool isRead: (root.item.code ?? "") !== ""
    readonly property bool hasRoom: root.width >= 900

    signal startWanted

    ListNotice {
        objectName: "nothingRead"
        visible: !root.isRead
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, 480)
        iconName: "matter"
        title: qsTr("请选一个事项")
        sentence: qsTr("边写边找；按 J 或 K 上下选择")
    }

    PageScroll {
        id: area

        visible: root.isRead
        anchors.fill: parent
        anchors.margins: Theme.margin + 8
        anchors.topMargin: Theme.margin
        contentHeight: Math.max(facts.implicitHeight, root.hasRoom ? chart.implicitHeight : 0) + (root.hasRoom ? 0 : chart.implicitHeight + Theme.margin)

        ColumnLayout {
            id: facts

            width: root.hasRoom ? area.width * 0.54 : area.width
            spacing: Theme.gapLarge

            LookText {
                objectName: "itemName"
                text: root.item.name ?? ""
                strong: true
                font.pixelSize: Theme.textDisplay
                lineHeight: Theme.tightLineHeight
                Layout.fillWidth: true
            }

            LookText {
                text: root.item.summary ?? ""
                font.pixelSize: Theme.textLarge
                Layout.fillWidth: true
            }

            Hint {
                visible: (root.item.goTo ?? "") !== ""
                text: (root.item.level ?? "") + qsTr("：") + (root.item.goTo ?? "")
                iconName: "place"
                tone: Theme.Tone.Help
                Layout.fillWidth: true
            }

            DeskButton {
                objectName: "startItemFor"
                visible: root.page.about !== ""
                text: qsTr("为 %1 受理").arg(root.page.about)
                deed: "start"
                primary: true
                onClicked: root.startWanted()
            }

            LookText {
                text: root.page.about === "" ? qsTr("谁能办") : qsTr("谁能办（对照 %1 的档案）").arg(root.page.about)
                strong: true
                Layout.fillWidth: true
            }

            Repeater {
                model: root.page.conditions

                RowLayout {
                    id: condition

                    required property var modelData

                    spacing: Theme.gap
                    Layout.fillWidth: true

                    Tag {
                        visible: condition.modelData.mark !== ""
                        text: condition.modelData.mark
                        tone: condition.modelData.verdict === "no" ? Theme.Tone.Late
                              : condition.modelData.mark === qsTr("请问本人") ? Theme.Tone.Soon : Theme.Tone.Calm
                    }

                    LookText {
                        text: "· " + condition.modelData.words
                        Layout.fillWidth: true
                    }
                }
            }

            LookText {
                visible: (root.item.materials ?? []).length > 0
                text: qsTr("要带的材料")
                strong: true
                Layout.fillWidth: true
            }

            Repeater {
                model: root.item.materials ?? []

                LookText {
                    required property var modelData

                    text: "□ " + modelData.name + "   " + modelData.how
                    Layout.fillWidth: true
                }
            }

            GridLayout {
                columns: 2
                columnSpacing: Theme.gapLarge
                rowSpacing: Theme.gapSmall
                Layout.fillWidth: true

                Repeater {
                    model: [
                        {word: qsTr("时限"), says: root.item.limit}, {word: qsTr("窗口"), says: root.item.window},
                        {word: qsTr("责任单位"), says: root.item.unit}, {word: qsTr("电话"), says: root.item.phone},
                        {word: qsTr("费用"), says: root.item.fee}, {word: qsTr("表格"), says: root.item.form}
                    ].filter(each => (each.says ?? "") !== "")
                     .reduce((all, each) => all.concat([{text: each.word, soft: true}, {text: each.says, soft: false}]), [])

                    LookText {
                        required property var modelData

                        text: modelData.text
                        soft: modelData.soft
                        Layout.fillWidth: !modelData.soft
                        Layout.alignment: Qt.AlignTop
                    }
                }
            }

            Repeater {
                model: root.item.questions ?? []

                ColumnLayout {
                    id: question

                    required property var modelData

                    spacing: Theme.gapTiny
                    Layout.fillWidth: true

                    LookText {
                        text: qsTr("问：%1").arg(question.modelData.asked)
                        strong: true
                        Layout.fillWidth: true
                    }
                    LookText {
                        text: qsTr("答：%1").arg(question.modelData.answer)
                        Layout.fillWidth: true
                    }
                }
            }
        }

        FlowChart {
            id: chart

            objectName: "deskFlow"
            x: root.hasRoom ? facts.width + Theme.margin : 0
            y: root.hasRoom ? Theme.gap : facts.implicitHeight + Theme.margin
            width: area.width - chart.x
            flow: root.page.flow
        }

        DeskScrollBar {
            parent: area
            orientation: Qt.Vertical
            anchors.right: parent.right
            anchors.rightMargin: -12
            height: parent.height
            size: area.visibleArea.heightRatio
            position: area.visibleArea.yPosition
        }
    }
}
