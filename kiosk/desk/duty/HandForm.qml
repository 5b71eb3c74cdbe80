// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Duty
import Yimen.Look

/// To whom, and what they must know.
ColumnLayout {
    id: root

    required property Duty duty
    readonly property bool isComplete: picker.staff > 0 && !root.isOut && note.text.trim() !== ""
    readonly property double staff: picker.staff
    readonly property string words: note.text
    property bool offersSelf: false
    /// What is handed over (TextLine.about).
    required property string about
    /// They left a note: the hall would refuse.
    readonly property bool isOut: picker.chosen !== null && picker.chosen.isAway
    readonly property bool isFarOff: picker.chosen !== null && !picker.chosen.isHere

    signal accepted

    function start(): void {
        picker.clear();
        note.clear();
        note.forceActiveFocus();
    }

    spacing: Theme.gap

    ColleaguePicker {
        id: picker

        duty: root.duty
        offersSelf: root.offersSelf
        Layout.fillWidth: true
    }

    TextLine {
        id: note

        objectName: "handNote"
        about: root.about
        maximumLength: 300
        placeholderText: qsTr("移交的话：办到哪一步，问过什么，还差什么")
        Layout.fillWidth: true
        onAccepted: if (root.isComplete)
            root.accepted()
    }

    LookText {
        objectName: "handAdvice"
        text: root.isOut ? qsTr("%1 外出了，请选另一位").arg(picker.chosen.name)
            : root.isFarOff ? qsTr("%1 不在岗：登录接手以前，列在负责人的“无人负责”里").arg(picker.chosen.name)
            : picker.all.length === 0 ? "" : picker.staff === 0 ? qsTr("按 ↑ ↓ 选同事") : note.text.trim() === "" ? qsTr("写一句话再移交") : ""
        color: root.isFarOff ? Theme.amber : Theme.inkSoft
        font.pixelSize: Theme.textSmall
        Layout.fillWidth: true
    }
}
