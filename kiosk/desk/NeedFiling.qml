// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk
import Yimen.Look

/// A need that was told to staff: on a visit, on the phone, at the desk, on the talk day.
Sheet {
    id: root

    required property NeedPage need
    property string category: ""
    property int channel: 3

    title: qsTr("登记一条诉求")
    onVisibleChanged: if (root.visible) {
        root.category = "";
        words.clear();
        words.forceActiveFocus();
    }

    function confirm(): void {
        if (!fileButton.enabled)
            return;
        root.need.file(root.category, words.text, root.channel, 0);
        root.closeWanted();
    }

    TextLine {
        id: words

        objectName: "filingWords"
        maximumLength: 300
        placeholderText: qsTr("居民说了什么，用他的话记下来")
        Layout.fillWidth: true
        onAccepted: root.confirm()
    }

    Flow {
        spacing: Theme.gapSmall
        Layout.fillWidth: true

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

    Flow {
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        Repeater {
            model: [qsTr("窗口"), qsTr("走访"), qsTr("电话"), qsTr("说事日")]

            SegmentButton {
                required property string modelData
                required property int index

                text: modelData
                checked: root.channel === index + 1
                onClicked: root.channel = index + 1
            }
        }
    }

    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true

        DeskButton {
            text: qsTr("取消")
            key: "Esc"
            strong: false
            onClicked: root.closeWanted()
        }

        DeskButton {
            id: fileButton

            objectName: "fileNeed"
            text: qsTr("登记")
            key: "Enter"
            primary: true
            enabled: root.category !== "" && words.text.trim().length >= 2 && !root.need.isBusy
            onClicked: root.confirm()
        }
    }
}
