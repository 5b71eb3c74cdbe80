// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Lobby
import Yimen.Look

/// A large pad of letters, and what they find.
GuideFound {
    id: root

    wanted: root.guide.typed
    shown: root.guide.typed === "" ? qsTr("First letters") : root.guide.typed.split("").join(" ")
    isSpaced: true
    thisWay: qsTr("Letters")
    otherWay: qsTr("By hand")
    hasOtherWay: root.guide.entry.canWrite
    emptyText: qsTr("Nothing begins like this. Please try other letters, or ask at the front desk.")
    padHeight: letters.implicitHeight
    onOtherWanted: root.guide.openWriting()

    LetterPad {
        id: letters

        anchors.fill: parent
        eraseText: qsTr("Erase")
        clearText: qsTr("Clear")
        onLetter: value => root.guide.type(value)
        onErase: root.guide.type("")
        onClear: root.guide.clearTyped()
    }
}
