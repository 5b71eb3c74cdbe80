// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yimen.Lobby
import Yimen.Look

/// One item: what it is, for whom, what to bring, where, how long and how much.
ScrollPane {
    id: root

    required property LobbyApp app
    readonly property Guide guide: root.app.guide
    readonly property var entry: root.guide.item

    LookText {
        width: parent.width
        text: root.entry.summary ?? ""
        font.pixelSize: Theme.textBody
    }

    Hint {
        width: parent.width
        visible: (root.entry.goTo ?? "") !== ""
        iconName: "place"
        tone: Theme.Tone.Help
        text: (root.entry.level ?? "") + qsTr("：") + (root.entry.goTo ?? "")
    }

    Card {
        width: parent.width
        height: bring.implicitHeight + Theme.gap * 2
        visible: (root.entry.materials ?? []).length > 0

        Column {
            id: bring

            x: Theme.gap
            y: Theme.gap
            width: parent.width - Theme.gap * 2
            spacing: Theme.gapSmall

            LookText {
                width: parent.width
                text: qsTr("要带什么")
                strong: true
            }

            Repeater {
                model: root.entry.materials ?? []

                Item {
                    id: material

                    required property var modelData

                    objectName: "guideMaterial"
                    width: bring.width
                    height: lines.implicitHeight

                    // Empty: a tick would say that it has been brought.
                    Rectangle {
                        id: box

                        width: Theme.iconSmall * 0.8
                        height: width
                        y: Theme.gapSmall
                        radius: Theme.gapTiny
                        color: Theme.card
                        border.width: Theme.outline
                        border.color: Theme.keyLine
                    }

                    Column {
                        id: lines

                        anchors.left: box.right
                        anchors.leftMargin: Theme.gapSmall
                        anchors.right: parent.right

                        LookText {
                            width: parent.width
                            text: material.modelData.name
                        }
                        LookText {
                            width: parent.width
                            text: material.modelData.how
                            soft: true
                            font.pixelSize: Theme.textSmall
                        }
                    }
                }
            }
        }
    }

    GuideFact {
        width: parent.width
        word: qsTr("谁能办")
        says: (root.entry.who ?? []).join(qsTr("；"))
    }
    GuideFact {
        width: parent.width
        word: qsTr("在哪里办")
        says: [root.entry.window ?? "", (root.entry.unit ?? "") + "  " + (root.entry.phone ?? "")]
            .filter(each => each !== "").join(qsTr("，"))
    }
    GuideFact {
        width: parent.width
        word: qsTr("多久办好")
        says: root.entry.limit ?? ""
    }
    GuideFact {
        width: parent.width
        word: qsTr("费用")
        says: root.entry.fee ?? ""
    }

    Repeater {
        model: root.entry.questions ?? []

        GuideFact {
            required property var modelData

            width: parent ? parent.width : 0
            word: qsTr("常问：%1").arg(modelData.asked)
            says: modelData.answer
        }
    }
}
