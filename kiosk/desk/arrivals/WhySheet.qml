// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Arrivals
import Yimen.Desk.Base

/// What the clerk knows it from that this is, or is not, who the card says: numbers choose.
Sheet {
    id: root

    required property ArrivalDetail detail

    visible: root.detail.asksWhy
    title: root.detail.whyTitle
    sentence: qsTr("选一项就记下；您的姓名、时间和这一项会记入审计。")
    onCloseWanted: root.detail.cancelWhy()
    Repeater {
        model: root.detail.whyChoices

        DeskButton {
            id: choice

            required property string modelData
            required property int index

            objectName: "whyChoice"
            text: choice.modelData
            key: String(choice.index + 1)
            strong: false
            Layout.fillWidth: true
            onClicked: root.detail.because(choice.index)

            DeskShortcut {
                deed: "choose"
                nth: choice.index + 1
                enabled: root.visible
                onActivated: choice.clicked()
            }
        }
    }

    DeskButton {
        text: qsTr("返回")
        deed: "back"
        strong: false
        Layout.alignment: Qt.AlignRight
        onClicked: root.detail.cancelWhy()
    }
}
