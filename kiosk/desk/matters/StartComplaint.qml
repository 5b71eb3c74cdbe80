// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Duty
import Yimen.Desk.Matters
import Yimen.Look

/// What the complaint is, and about whom: never handled, and never seen, by them.
ColumnLayout {
    id: root

    required property MatterStart page
    required property Duty duty
    readonly property bool isTyping: words.activeFocus

    signal accepted

    function start(): void {
        picker.clear();
        words.forceActiveFocus();
    }

    spacing: Theme.gapSmall

    TextLine {
        id: words

        objectName: "complaintWords"
        about: root.page.facts.resident
        maximumLength: 1000
        text: root.page.words
        placeholderText: qsTr("投诉什么，照本人的话写")
        Layout.fillWidth: true
        onTextEdited: root.page.words = text
        onAccepted: root.accepted()
    }

    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true

        LookText {
            objectName: "complaintNamed"
            text: root.page.isAnonymous ? qsTr("不记姓名，也不记是哪次来访。查进度只凭回执上的编号和查询码，请打印给本人。") : qsTr("投诉记在 %1 名下。本人不愿留名的，可以不留姓名。").arg(root.page.facts.resident)
            soft: true
            Layout.fillWidth: true
        }

        DeskButton {
            objectName: "anonymousButton"
            visible: root.page.facts.mayBeNamed
            text: root.page.isAnonymous ? qsTr("记在本人名下") : qsTr("不留姓名")
            deed: "nameless"
            strong: false
            onClicked: root.page.isAnonymous = !root.page.isAnonymous

            DeskShortcut {
                deed: "nameless"
                enabled: root.visible && root.page.facts.mayBeNamed
                onActivated: root.page.isAnonymous = !root.page.isAnonymous
            }
        }
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
