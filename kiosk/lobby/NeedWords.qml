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

    RowLayout {
        id: first

        width: parent.width
        height: Theme.touch
        spacing: Theme.gap

        WordsCard {
            Layout.fillWidth: true
            Layout.fillHeight: true
            entry: root.entry
            emptyText: qsTr("Nothing yet")
        }

        BigButton {
            objectName: "eraseWords"
            Layout.preferredWidth: Theme.touch * 1.8
            enabled: root.entry.text !== ""
            strong: false
            text: qsTr("Erase")
            onClicked: root.entry.erase()
        }
    }

    RowLayout {
        id: ways

        anchors.top: first.bottom
        anchors.topMargin: Theme.gapSmall
        width: parent.width
        height: Theme.touch
        visible: root.entry.canType || root.entry.canWrite
        spacing: Theme.gap

        BigButton {
            objectName: "openWriting"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            visible: root.entry.canWrite
            iconName: Theme.isTight ? "" : "consent"
            text: qsTr("By hand")
            onClicked: root.need.openWriting()
        }

        BigButton {
            objectName: "openLetters"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            visible: root.entry.canType
            iconName: Theme.isTight ? "" : "keypad"
            text: qsTr("By pinyin")
            onClicked: root.need.openLetters()
        }
    }

    ScrollPane {
        anchors.top: ways.visible ? ways.bottom : first.bottom
        anchors.topMargin: Theme.gapSmall
        anchors.bottom: parent.bottom
        width: parent.width

        Grid {
            id: phrases

            width: parent ? parent.width : 0
            columns: 2
            rowSpacing: Theme.gap
            columnSpacing: Theme.gap

            Repeater {
                model: root.need.phrases

                BigButton {
                    required property string modelData

                    objectName: "phrase"
                    width: (phrases.width - Theme.gap) / 2
                    strong: false
                    text: modelData
                    onClicked: root.entry.add(modelData)
                }
            }
        }
    }
}
