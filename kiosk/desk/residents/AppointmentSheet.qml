// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Residents
import Yimen.Look

/// Keeps a time free: for what, on which day, when.
Sheet {
    id: root

    required property AppointmentBook book

    function keep(): void {
        root.book.keep(day.text, time.text, note.text);
    }

    visible: root.book.isAsking
    title: qsTr("给 %1 约个时间").arg(root.book.residentName)
    cardWidth: 720
    onCloseWanted: root.book.cancel()
    onVisibleChanged: {
        for (const field of [what, day, time, note])
            field.clear();
        if (root.visible)
            what.forceActiveFocus();
    }

    TextLine {
        id: what

        objectName: "appointmentWhat"
        about: root.book.residentName
        iconName: "search"
        maximumLength: 40
        placeholderText: qsTr("办什么事：名称或拼音首字母，例如 gljt")
        Layout.fillWidth: true
        onTextEdited: root.book.search(what.text)
        onAccepted: {
            if (root.book.items.length > 0)
                root.book.chooseItem(root.book.items[0].code);
            day.forceActiveFocus();
        }
    }

    Flow {
        visible: root.book.items.length > 0
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        Repeater {
            model: root.book.items

            DeskButton {
                required property var modelData
                required property int index

                objectName: "appointmentItem"
                text: modelData.name
                key: index === 0 ? "Enter" : ""
                strong: false
                onClicked: {
                    root.book.chooseItem(modelData.code);
                    day.forceActiveFocus();
                }
            }
        }
    }

    LookText {
        visible: text !== ""
        text: root.book.itemName
        strong: true
        font.pixelSize: Theme.textLarge
        lineHeight: Theme.tightLineHeight
        Layout.fillWidth: true
    }

    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true

        TextLine {
            id: day

            objectName: "appointmentDay"
            about: root.book.residentName
            maximumLength: 12
            placeholderText: qsTr("日期：25、11-25、明天")
            Layout.fillWidth: true
            onAccepted: time.forceActiveFocus()
        }

        TextLine {
            id: time

            objectName: "appointmentTime"
            about: root.book.residentName
            maximumLength: 8
            placeholderText: qsTr("时间：10:30")
            Layout.fillWidth: true
            onAccepted: note.forceActiveFocus()
        }
    }

    TextLine {
        id: note

        objectName: "appointmentNote"
        about: root.book.residentName
        maximumLength: 100
        placeholderText: qsTr("备注（可不写）")
        Layout.fillWidth: true
        onAccepted: root.keep()
    }

    LookText {
        objectName: "appointmentWhen"
        text: root.book.problem !== "" ? root.book.problem : root.book.when(day.text, time.text)
        color: root.book.problem !== "" ? Theme.toneInks[Theme.Tone.Late] : Theme.inkSoft
        lineHeight: Theme.tightLineHeight
        Layout.fillWidth: true
    }

    RowLayout {
        spacing: Theme.gap
        Layout.alignment: Qt.AlignRight

        DeskButton {
            text: qsTr("不约了")
            deed: "back"
            strong: false
            onClicked: root.book.cancel()
        }

        DeskButton {
            objectName: "keepAppointment"
            text: qsTr("定下来")
            deed: "confirm"
            primary: true
            enabled: !root.book.isBusy
            onClicked: root.keep()
        }
    }
}
