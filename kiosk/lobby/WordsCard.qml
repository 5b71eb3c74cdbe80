// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Lobby
import Yimen.Look

/// What has been written so far; the end of it, if it is long.
Card {
    id: root

    required property WordEntry entry
    property string emptyText

    readonly property string written: root.entry.text + (root.entry.letters === "" ? "" : " " + root.entry.letters)
    readonly property int room: Math.max(6, Math.floor((root.width - 2 * Theme.gap) / Theme.textSmall) - 1)

    implicitHeight: Theme.touch

    LookText {
        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: root.written === "" ? root.emptyText
              : root.written.length <= root.room ? root.written : "…" + root.written.slice(1 - root.room)
        soft: root.entry.text === ""
        font.pixelSize: Theme.textSmall
        wrapMode: Text.NoWrap
        lineHeight: Theme.tightLineHeight
    }
}
