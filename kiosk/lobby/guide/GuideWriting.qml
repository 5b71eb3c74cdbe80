// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Lobby
import Yimen.Look

/// A sheet for characters written by hand, and what they find.
GuideFound {
    id: root

    readonly property WordEntry entry: root.guide.entry

    wanted: root.entry.text
    shown: root.entry.text === "" ? qsTr("请在下面写") : root.entry.text
    thisWay: qsTr("手写")
    otherWay: qsTr("字母")
    emptyText: qsTr("没有找到。请换个词试试，或到前台询问。")
    padHeight: Theme.touch * 4.4
    onOtherWanted: root.guide.openSearch()

    HandPad {
        anchors.fill: parent
        entry: root.entry
        isBeside: !Theme.elder || Theme.landscape
        canUndoStroke: false
    }
}
