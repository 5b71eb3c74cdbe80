// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Lobby
import Yimen.Look

/// A sheet for characters written by hand, and what they find.
GuideFound {
    id: root

    readonly property WordEntry entry: root.guide.entry

    wanted: root.entry.text
    shown: root.entry.text === "" ? qsTr("Write below") : root.entry.text
    thisWay: qsTr("Write")
    otherWay: qsTr("Letters")
    emptyText: qsTr("Nothing is called like this. Please try another word, or ask at the front desk.")
    padHeight: Theme.touch * 4.4
    onOtherWanted: root.guide.openSearch()

    HandPad {
        anchors.fill: parent
        entry: root.entry
        isBeside: !Theme.elder || Theme.landscape
        canUndoStroke: false
    }
}
