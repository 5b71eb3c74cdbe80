// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Residents

/// Which line is not to be said again, and why: numbers choose.
Sheet {
    id: root

    required property LineDismissal dismissal
    readonly property bool asksWhy: root.dismissal.chosenText !== ""
    readonly property var choices: root.asksWhy
        ? [qsTr("本人不需要（一年内不再提）"), qsTr("已在别处办过"), qsTr("不适用，登记有出入"), qsTr("以后再说（一个月后再提）")]
        : root.dismissal.offered

    function take(index: int): void {
        if (root.asksWhy)
            root.dismissal.because(index);
        else
            root.dismissal.choose(index);
    }

    visible: root.dismissal.isAsking
    title: root.asksWhy ? qsTr("为什么不再提？") : qsTr("不再提哪一行？")
    sentence: root.asksWhy ? root.dismissal.chosenText : qsTr("超期、预约和服务方式一直保留，不能去掉。")
    cardWidth: 720
    onCloseWanted: root.dismissal.cancel()
    Repeater {
        model: root.choices

        DeskButton {
            id: choice

            required property string modelData
            required property int index

            objectName: "dismissChoice"
            text: choice.modelData
            key: String(choice.index + 1)
            strong: false
            Layout.fillWidth: true
            onClicked: root.take(choice.index)

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
        onClicked: root.dismissal.cancel()
    }
}
