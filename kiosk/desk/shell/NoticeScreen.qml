// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk
import Yimen.Desk.Base
import Yimen.Look

/// The whole screen says one thing: the hall is not reached yet, or does not let this computer in.
Rectangle {
    id: root

    required property DeskApp app
    readonly property bool isRefused: root.app.state === DeskApp.Refused

    color: Theme.paper

    ListNotice {
        objectName: "notice"
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, 800)
        iconName: root.isRefused ? "lock" : "offline"
        failed: root.isRefused
        large: true
        title: root.isRefused ? qsTr("这台电脑没有被大厅认可") : root.app.line.sentence
        sentence: root.isRefused ? qsTr("它可能还没有配对，或已被停用。请联系维护人员重新配对。\n在这之前不显示任何居民信息。")
                                 : qsTr("请看网线和大厅后台的电源。连上后会自动继续，不用重新打开。")
    }
}
