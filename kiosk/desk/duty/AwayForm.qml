// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Duty
import Yimen.Look

/// When the clerk is back, who helps meanwhile, and a word for the colleagues.
ColumnLayout {
    id: root

    required property Duty duty
    readonly property bool isComplete: root.duty.isTime(back.text)
    readonly property string back: back.text
    readonly property double staff: picker.staff
    readonly property string words: words.text

    signal accepted

    function start(): void {
        picker.clear();
        words.clear();
        back.text = root.duty.timeIn(60);
        back.forceActiveFocus();
        back.selectAll();
    }

    spacing: Theme.gap

    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true

        LookText {
            text: qsTr("几点回来")
            strong: true
            wrapMode: Text.NoWrap
        }

        TextLine {
            id: back

            objectName: "backAt"
            maximumLength: 5
            placeholderText: qsTr("14:30")
            implicitWidth: 120
            onAccepted: words.forceActiveFocus()
        }

        Repeater {
            model: [{minutes: 30, text: qsTr("半小时")}, {minutes: 60, text: qsTr("一小时")}, {minutes: 120, text: qsTr("两小时")}]

            DeskButton {
                required property var modelData

                text: modelData.text
                strong: false
                onClicked: back.text = root.duty.timeIn(modelData.minutes)
            }
        }

        DeskButton {
            text: qsTr("明早 8:30")
            strong: false
            onClicked: back.text = "8:30"
        }

        Item {
            Layout.fillWidth: true
        }
    }

    LookText {
        text: root.isComplete ? qsTr("这段时间找谁（可不选）") : qsTr("请写成 14:30 的样子")
        strong: true
        Layout.fillWidth: true
    }

    ColleaguePicker {
        id: picker

        duty: root.duty
        Layout.fillWidth: true
    }

    TextLine {
        id: words

        objectName: "awayWords"
        maximumLength: 300
        placeholderText: qsTr("给同事的话（可不写），例如：去街道开会")
        Layout.fillWidth: true
        onAccepted: if (root.isComplete)
            root.accepted()
    }
}
