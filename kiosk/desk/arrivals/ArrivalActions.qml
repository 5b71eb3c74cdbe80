// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Arrivals
import Yimen.Desk.Base
import Yimen.Look

/// What the clerk can do with the arrival that is shown; only what can be done now stands here.
RowLayout {
    id: root

    required property ArrivalDetail detail

    signal openWanted

    spacing: Theme.gap

    DeskButton {
        objectName: "rejectButton"
        visible: root.detail.can.reject
        enabled: !root.detail.isBusy
        text: qsTr("不是此人")
        deed: "reject"
        strong: false
        onClicked: root.detail.notThisPerson()
    }

    DeskButton {
        objectName: "openButton"
        visible: root.detail.can.open
        text: qsTr("打开档案")
        deed: "open"
        strong: false
        onClicked: root.openWanted()
    }

    DeskButton {
        objectName: "takeButton"
        visible: root.detail.can.take
        enabled: !root.detail.isBusy
        primary: true
        text: qsTr("我来接待")
        deed: "confirm"
        onClicked: root.detail.take()
    }

    DeskButton {
        objectName: "finishButton"
        visible: root.detail.can.finish
        enabled: !root.detail.isBusy
        primary: true
        text: qsTr("接待完毕")
        deed: "finishVisit"
        onClicked: root.detail.finish()
    }
}
