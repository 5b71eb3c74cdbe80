// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Lobby
import Yimen.Look

/// The words of a need, written by hand.
Item {
    id: root

    required property LobbyApp app
    readonly property WordEntry entry: root.app.need.entry

    WordsCard {
        id: first

        width: parent.width
        height: Theme.touch
        entry: root.entry
        note: root.app.need.missing
        emptyText: qsTr("请在下面写")
    }

    HandPad {
        anchors.top: first.bottom
        anchors.topMargin: Theme.gapSmall
        anchors.bottom: parent.bottom
        width: parent.width
        entry: root.entry
        doneText: qsTr("完成")
        onDone: root.app.need.goOn()
    }
}
