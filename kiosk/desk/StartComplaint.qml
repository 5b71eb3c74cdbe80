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
        objectName: "complaintNamed"
        text: qsTr("投诉记在 %1 名下，不能匿名受理。要匿名的，请本人投意见箱或打 12345。").arg(root.page.resident)
        soft: true
        Layout.fillWidth: true
    }

    LookText {
        text: qsTr("说的是哪位同事（没有就不选）。这件事不给被投诉的人办，也不给他看。")
        soft: true
        Layout.fillWidth: true
    }

    ColleaguePicker {
        id: picker

        duty: root.duty
        Layout.fillWidth: true
        onStaffChanged: root.page.about = picker.staff
    }
}
