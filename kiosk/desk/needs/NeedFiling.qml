// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Needs
import Yimen.Desk.Residents
import Yimen.Look

/// A need that was told to staff: what, of which kind, by whom, where, and how it came.
Sheet {
    id: root

    required property NeedPage need
    required property PlacePicker place
    required property SearchModel picker
    property string category: ""
    /// Of db::NeedChannel.
    property int channel: 1
    /// 0: nobody.
    property var resident: 0
    property string residentName: ""
    /// {resident, name} of whoever is being served; empty if nobody is. Asked for when the sheet opens.
    property var here: ({})
    property bool finds: false
    readonly property int labelWidth: 108

    signal hereWanted

    function confirm(): void {
        if (!fileButton.enabled)
            return;
        root.need.file(root.category, words.text, root.channel, root.resident, root.place.place);
    }

    function choose(resident: var, name: string): void {
        root.resident = resident;
        root.residentName = name;
        root.finds = false;
    }

    cardWidth: 840
    title: root.finds ? qsTr("是谁提的？") : qsTr("登记一条诉求")
    onFindsChanged: {
        root.picker.clear();
        if (root.finds)
            finder.field.forceActiveFocus();
        else if (root.visible)
            words.forceActiveFocus();
    }
    onVisibleChanged: {
        root.finds = false;
        if (!root.visible)
            return;
        root.need.forgetProblem();
        root.category = "";
        root.channel = 1;
        root.hereWanted();
        root.choose(root.here.resident ?? 0, root.here.name ?? "");
        root.place.begin();
        words.clear();
        words.forceActiveFocus();
    }

    Connections {
        target: root.need

        // What was written stays until the hall has taken it.
        function onFiledHere(): void {
            root.closeWanted();
        }
    }

    component Choice: RowLayout {
        id: choice

        required property string label
        default property alias choices: buttons.data

        spacing: Theme.gap
        Layout.fillWidth: true

        LookText {
            text: choice.label
            soft: true
            lineHeight: Theme.tightLineHeight
            Layout.preferredWidth: root.labelWidth
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.gapTiny
        }

        Flow {
            id: buttons

            spacing: Theme.gapSmall
            Layout.fillWidth: true
        }
    }

    ResidentFinder {
        id: finder

        objectName: "filingFinder"
        visible: root.finds
        search: root.picker
        implicitHeight: 420
        Layout.fillWidth: true
        Layout.fillHeight: true
        onFound: (resident, name) => root.choose(resident, name)
    }

    ColumnLayout {
        visible: !root.finds
        spacing: Theme.gap
        Layout.fillWidth: true

        TextLine {
            id: words

            objectName: "filingWords"
            about: String(root.resident)
            maximumLength: 300
            placeholderText: qsTr("居民说了什么，用他的话记下来")
            Layout.fillWidth: true
            onAccepted: root.confirm()
        }

        Choice {
            label: qsTr("哪一类")

            Repeater {
                model: root.need.categories

                SegmentButton {
                    required property var modelData

                    objectName: "filingCategory"
                    text: modelData.text
                    checked: root.category === modelData.code
                    onClicked: root.category = modelData.code
                }
            }
        }

        Choice {
            label: qsTr("谁提的")

            SegmentButton {
                objectName: "filingNobody"
                text: qsTr("不留名")
                checked: root.resident === 0
                onClicked: root.choose(0, "")
            }

            SegmentButton {
                objectName: "filingHere"
                visible: root.here.resident !== undefined
                text: root.here.name ?? ""
                checked: visible && root.resident === root.here.resident
                onClicked: root.choose(root.here.resident, root.here.name)
            }

            SegmentButton {
                objectName: "filingFound"
                visible: root.resident !== 0 && root.resident !== root.here.resident
                text: root.residentName
                checked: visible
            }

            SegmentButton {
                objectName: "filingFind"
                text: qsTr("查找居民…")
                checkable: false
                onClicked: root.finds = true
            }
        }

        Choice {
            label: qsTr("在哪里")

            SegmentButton {
                objectName: "filingPlaceBack"
                visible: root.place.chosen !== ""
                text: qsTr("‹ 上一级")
                checkable: false
                onClicked: root.place.back()
            }

            LookText {
                objectName: "filingPlace"
                text: root.place.problem !== "" ? root.place.problem : root.place.chosen !== "" ? root.place.chosen : qsTr("没选地点，也可以登记")
                soft: root.place.chosen === ""
                strong: root.place.chosen !== ""
                lineHeight: Theme.tightLineHeight
                topPadding: Theme.gapTiny
                width: Math.min(implicitWidth, parent.width)
            }
        }

        PageScroll {
            id: cells

            visible: cellFlow.height > 0
            contentHeight: cellFlow.height
            implicitHeight: Math.min(cellFlow.height, 132)
            Layout.leftMargin: root.labelWidth + Theme.gap
            Layout.fillWidth: true

            Flow {
                id: cellFlow

                width: cells.width
                spacing: Theme.gapSmall

                Repeater {
                    model: root.place.cells

                    SegmentButton {
                        required property var modelData

                        objectName: "filingCell"
                        text: modelData.hasMore ? modelData.text + " ›" : modelData.text
                        checkable: false
                        onClicked: root.place.choose(modelData.id)
                    }
                }
            }
        }

        Choice {
            label: qsTr("怎么来的")

            Repeater {
                model: [qsTr("窗口"), qsTr("走访"), qsTr("电话"), qsTr("说事日")]

                SegmentButton {
                    required property string modelData
                    required property int index

                    objectName: "filingChannel"
                    text: modelData
                    checked: root.channel === index + 1
                    onClicked: root.channel = index + 1
                }
            }
        }
    }

    SheetProblem {
        objectName: "filingProblem"
        text: root.finds ? "" : root.need.filingProblem
    }

    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true

        DeskButton {
            text: root.finds ? qsTr("不选了") : qsTr("取消")
            deed: root.finds ? "" : "back"
            strong: false
            onClicked: {
                if (root.finds)
                    root.finds = false;
                else
                    root.closeWanted();
            }
        }

        DeskButton {
            id: fileButton

            objectName: "fileNeed"
            visible: !root.finds
            text: qsTr("登记")
            deed: "confirm"
            primary: true
            enabled: root.category !== "" && words.text.trim().length >= 2 && !root.need.isBusy
            onClicked: root.confirm()
        }
    }
}
