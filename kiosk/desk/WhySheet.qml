// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk

/// What the clerk knows it from that this is, or is not, who the card says: numbers choose.
Sheet {
    id: root

    required property ArrivalDetail detail

    title: root.detail.whyTitle
    sentence: qsTr("选一项就记下；您的姓名、时间和这一项会记入审计。")
    onCloseWanted: root.detail.cancelWhy()
    Keys.onPressed: (event) => {
        const index = event.key - Qt.Key_1;
        if (index >= 0 && index < root.detail.whyChoices.length) {
            event.accepted = true;
            root.detail.because(index);
        }
    }

    Repeater {
        model: root.detail.whyChoices

        DeskButton {
            required property string modelData
            required property int index

            objectName: "whyChoice"
            text: modelData
            key: String(index + 1)
            strong: false
            Layout.fillWidth: true
            onClicked: root.detail.because(index)
        }
    }

    DeskButton {
        text: qsTr("返回")
        key: "Esc"
        strong: false
        Layout.alignment: Qt.AlignRight
        onClicked: root.detail.cancelWhy()
    }
}
