// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// The words of a need: phrases to touch, and the ways to write others.
Item {
    id: root

    required property LobbyApp app
    readonly property NeedFiling need: root.app.need
    readonly property WordEntry entry: root.need.entry
    readonly property bool offersWriting: root.entry.canType || root.entry.canWrite

    RowLayout {
        id: first

        width: parent.width
        height: Theme.touch
        spacing: Theme.gap

        WordsCard {
            Layout.fillWidth: true
            Layout.fillHeight: true
            entry: root.entry
            note: root.need.missing
            emptyText: qsTr("还没有写")
        }

        WritingWays {
            Layout.fillWidth: false
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.touch * 3.5
            visible: root.offersWriting && Theme.landscape
            app: root.app
        }

        BigButton {
            objectName: "eraseWords"
            Layout.preferredWidth: Theme.touch * (Theme.landscape ? 1.3 : 1.8)
            enabled: root.entry.text !== ""
            strong: false
            text: qsTr("删除")
            onClicked: root.entry.erase()
        }
    }

    WritingWays {
        id: ways

        anchors.top: first.bottom
        anchors.topMargin: Theme.gapSmall
        width: parent.width
        height: Theme.touch
        visible: root.offersWriting && !Theme.landscape
        app: root.app
    }

    ScrollPane {
        anchors.top: ways.visible ? ways.bottom : first.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: parent.bottom
        width: parent.width

        Grid {
            id: phrases

            readonly property bool isSilent: true // what somebody needs is theirs
            width: parent ? parent.width : 0
            columns: Theme.landscape ? 4 : 2
            rowSpacing: Theme.gap
            columnSpacing: Theme.gap

            Repeater {
                model: root.need.phrases

                BigButton {
                    required property string modelData

                    objectName: "phrase"
                    enabled: !root.entry.isFull
                    width: (phrases.width - Theme.gap * (phrases.columns - 1)) / phrases.columns
                    strong: false
                    text: modelData
                    onClicked: root.entry.add(modelData)
                }
            }
        }
    }
}
