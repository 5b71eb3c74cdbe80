// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Lobby
import Yimen.Look

/// A large pad of letters, and what they find.
GuideFound {
    id: root

    wanted: root.guide.typed
    shown: root.guide.typed === "" ? qsTr("拼音首字母") : root.guide.typed.split("").join(" ")
    isSpaced: true
    thisWay: qsTr("字母")
    otherWay: qsTr("手写")
    hasOtherWay: root.guide.entry.canWrite
    emptyText: qsTr("没有找到。请换几个字母，或到前台问。")
    padHeight: letters.implicitHeight
    onOtherWanted: root.guide.openWriting()

    LetterPad {
        id: letters

        anchors.fill: parent
        eraseText: qsTr("删除")
        clearText: qsTr("清空")
        onLetter: value => root.guide.type(value)
        onErase: root.guide.type("")
        onClear: root.guide.clearTyped()
    }
}
