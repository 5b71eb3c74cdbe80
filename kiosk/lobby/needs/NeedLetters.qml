// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// Pinyin: what is written, what the letters may mean, and the letters. Where there is no room for both, one at a time.
/// What ends it is the last key: within reach from a wheelchair.
Item {
    id: root

    required property LobbyApp app
    readonly property WordEntry entry: root.app.need.entry
    readonly property bool isTight: Theme.landscape
    property bool showsFound: false

    Connections {
        target: root.entry

        function onChanged(): void {
            if (root.entry.letters === "") {
                root.showsFound = false
            }
        }
    }

    RowLayout {
        id: first

        width: parent.width
        height: Theme.touch
        spacing: Theme.gapSmall

        WordsCard {
            Layout.fillWidth: true
            Layout.fillHeight: true
            entry: root.entry
            note: root.app.need.missing
            emptyText: qsTr("拼音首字母")
        }

        BigButton {
            objectName: "showWords"
            Layout.preferredWidth: Theme.touch * 1.8
            visible: root.isTight
            enabled: root.entry.candidates.length > 0
            text: root.showsFound ? qsTr("字母") : qsTr("选字")
            onClicked: root.showsFound = !root.showsFound
        }

        // In landscape its place among the keys is taken.
        BigButton {
            readonly property bool isSilent: true

            Layout.preferredWidth: Theme.touch * 1.8
            visible: root.isTight
            strong: false
            text: qsTr("清空")
            onClicked: root.entry.dropPending()
        }
    }

    CandidateGrid {
        anchors.top: first.bottom
        anchors.topMargin: Theme.gapSmall
        width: parent.width
        height: root.isTight ? pad.height - pad.keyHeight - pad.space : implicitHeight
        visible: !root.isTight || root.showsFound
        entry: root.entry
    }

    LetterPad {
        id: pad

        anchors.bottom: parent.bottom
        width: parent.width
        height: root.isTight ? root.height - first.height - Theme.gapSmall : implicitHeight
        visible: !root.isTight || !root.showsFound
        leavesLast: true
        eraseText: qsTr("删除")
        clearText: qsTr("清空")
        onLetter: value => root.entry.type(value)
        onErase: root.entry.erase()
        onClear: root.entry.dropPending()
    }

    BigButton {
        objectName: "padDone"
        x: pad.lastKey.x
        y: pad.y + pad.lastKey.y
        width: pad.lastKey.width
        height: pad.lastKey.height
        primary: !root.entry.isPending
        text: qsTr("完成")
        onClicked: root.app.need.goOn()
    }
}
