// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Lobby
import Yimen.Look

/// What has been written so far; the end of it, if it is long.
Card {
    id: root

    required property WordEntry entry
    property string emptyText

    implicitHeight: Theme.touch

    LookText {
        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: root.entry.text === "" && root.entry.letters === "" ? root.emptyText
              : (root.entry.text + " " + root.entry.letters).slice(-Math.max(6, Math.floor(width / Theme.textSmall) - 1))
        soft: root.entry.text === ""
        font.pixelSize: Theme.textSmall
        wrapMode: Text.NoWrap
        lineHeight: Theme.tightLineHeight
    }
}
