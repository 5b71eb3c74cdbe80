// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Matters
import Yimen.Look

/// 帮办代办: who acts for the resident, on an authority that is on record or that is put on record now.
ColumnLayout {
    id: root

    required property MatterStart page
    property int kind: 2
    readonly property bool isTyping: holder.activeFocus || until.activeFocus

    spacing: Theme.gapSmall
    onVisibleChanged: {
        for (const field of [holder, until]) {
            field.clear(); // what was begun for one resident is not the next one's
            field.focus = false;
        }
    }

    LookText {
        objectName: "noAuthority"
        visible: root.page.facts.authorities.length === 0
        text: qsTr("还没有登记过授权。请看授权材料，登记后再受理。")
        soft: true
        Layout.fillWidth: true
    }

    Flow {
        visible: root.page.facts.authorities.length > 0
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        Repeater {
            model: root.page.facts.authorities

            DeskButton {
                required property var modelData

                objectName: "authority"
                text: modelData.holder + "  " + modelData.about
                iconName: root.page.proxy === modelData.holder && !modelData.lapsed ? "check" : ""
                primary: root.page.proxy === modelData.holder && !modelData.lapsed
                strong: false
                onClicked: root.page.proxy = modelData.holder
            }
        }
    }

    RowLayout {
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        TextLine {
            id: holder

            objectName: "holderField"
            about: root.page.facts.resident
            maximumLength: 32
            placeholderText: qsTr("代办人姓名")
            Layout.fillWidth: true
            onAccepted: until.forceActiveFocus()
        }

        TextLine {
            id: until

            objectName: "untilField"
            about: root.page.facts.resident
            maximumLength: 10
            placeholderText: qsTr("到 2026-12-31")
            implicitWidth: 180
            onAccepted: add.clicked()
        }
    }

    RowLayout {
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        Repeater {
            model: [qsTr("监护"), qsTr("家人"), qsTr("委托"), qsTr("公证")]

            SegmentButton {
                required property string modelData
                required property int index

                text: modelData
                checked: root.kind === index
                onClicked: root.kind = index
            }
        }

        Item {
            Layout.fillWidth: true
        }

        DeskButton {
            id: add

            objectName: "addAuthority"
            text: qsTr("登记授权")
            strong: false
            enabled: holder.text.trim() !== "" && !root.page.isBusy
            onClicked: if (enabled)
                root.page.addAuthority(holder.text, root.kind, until.text)
        }
    }

    Connections {
        target: root.page

        function onAuthorityAdded(): void {
            for (const field of [holder, until]) {
                field.clear();
                field.focus = false; // the next digit ticks a material
            }
        }
    }
}
