// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Desk
import Yimen.Look

/// What the complaint is, and about whom: never handled, and never seen, by them.
ColumnLayout {
    id: root

    required property MatterStart page
    required property Duty duty

    function start(): void {
        picker.clear();
        words.forceActiveFocus();
    }

    spacing: Theme.gapSmall

    TextLine {
        id: words

        objectName: "complaintWords"
        maximumLength: 1000
        text: root.page.words
        placeholderText: qsTr("投诉什么，照本人的话写")
        Layout.fillWidth: true
        onTextEdited: root.page.words = text
        Keys.onUpPressed: picker.move(-1)
        Keys.onDownPressed: picker.move(1)
    }

    LookText {
        text: qsTr("说的是哪位同事（没有就不选）。这件事不给被投诉的人办，也不给他看。")
        soft: true
        Layout.fillWidth: true
    }

    ColleaguePicker {
        id: picker

        duty: root.duty
        rows: 4
        Layout.fillWidth: true
        onStaffChanged: root.page.about = picker.staff
    }
}
