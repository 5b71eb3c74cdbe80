// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// What was asked and what was done, for whoever looks from afar: a strip beside the services, which stay. The next one
/// after a while, without motion.
Card {
    id: root

    required property LobbyApp app
    readonly property TopicBoard board: root.app.topics
    /// In characters' widths; a letter takes half of one.
    readonly property int length: root.widthOf(root.board.title) + root.widthOf(root.board.result)
    readonly property bool isLong: root.length > 60
    readonly property int wordSize: root.isLong ? Theme.textSmall : Theme.textBody

    function widthOf(text: string): int {
        return text.length - text.replace(/[^\u0000-\u00ff]/g, "").length / 2
    }

    implicitHeight: words.implicitHeight + 2 * Theme.gap

    ColumnLayout {
        id: words

        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: root.isLong ? Theme.gapTiny : Theme.gapSmall

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gapSmall

            IconImage {
                name: "speak"
                colour: Theme.pine
                Layout.preferredWidth: Theme.iconSmall
                Layout.preferredHeight: Theme.iconSmall
            }

            LookText {
                Layout.fillWidth: true
                text: root.board.heading
                color: Theme.pine
                strong: true
                font.pixelSize: Theme.textSmall
                lineHeight: Theme.tightLineHeight
            }
        }

        LookText {
            objectName: "topicTitle"
            Layout.fillWidth: true
            // There is room for what was done alone, which says what it was about.
            visible: !(root.isLong && Theme.landscape)
            text: root.board.title
            strong: true
            font.pixelSize: root.isLong || Theme.landscape ? root.wordSize : Theme.textLarge
            lineHeight: Theme.tightLineHeight
        }

        LookText {
            objectName: "topicResult"
            Layout.fillWidth: true
            text: root.board.result
            font.pixelSize: root.wordSize
            lineHeight: Theme.tightLineHeight
        }

        LookText {
            Layout.fillWidth: true
            // English lines are longer; the ring below keeps its room.
            visible: text !== "" && !Theme.landscape && !root.isLong && !root.app.comforts.isEnglish
            text: root.board.about
            soft: true
            font.pixelSize: Theme.textSmall
            lineHeight: Theme.tightLineHeight
        }

        Item {
            Layout.fillHeight: true
        }

        LookText {
            Layout.fillWidth: true
            visible: text !== "" && !root.isLong
            text: root.board.next
            soft: true
            font.pixelSize: Theme.textSmall
            lineHeight: Theme.tightLineHeight
        }

    }
}
