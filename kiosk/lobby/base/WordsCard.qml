// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Lobby
import Yimen.Look

/// What has been written so far; the end of it, if it is long.
Card {
    id: root

    required property WordEntry entry
    property string emptyText
    /// What is to do first, after what is written; or empty.
    property string note

    readonly property string written: root.entry.text + (root.entry.letters === "" ? "" : " " + root.entry.letters)
    readonly property int room: Math.max(1, Math.floor(words.width / Theme.textSmall) - 1)

    implicitHeight: Theme.touch

    LookText {
        id: asked

        objectName: "wordsNote"
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, (root.width - 2 * Theme.gap) * 0.72)
        visible: root.note !== ""
        text: root.note
        color: Theme.vermilion
        strong: true
        font.pixelSize: Theme.textSmall
        horizontalAlignment: Text.AlignRight
        lineHeight: Theme.tightLineHeight
    }

    LookText {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: asked.visible ? asked.left : parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: !asked.visible || width > 4 * Theme.textSmall
        text: root.written === "" ? root.emptyText
              : root.written.length <= root.room ? root.written : "…" + root.written.slice(1 - root.room)
        soft: root.entry.text === ""
        font.pixelSize: Theme.textSmall
        wrapMode: Text.NoWrap
        lineHeight: Theme.tightLineHeight
    }
}
