// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// One matter in the list: whose, what, and how much time is left.
PressButton {
    id: root

    required property string key
    required property string resident
    required property string item
    required property string clock
    required property int tone
    required property string owner
    required property string stateWord
    required property string handed
    required property string silent
    property bool chosen: false
    property bool showsOwner: false

    objectName: "matterRow"
    implicitHeight: words.implicitHeight + 2 * (Theme.gap + 4)
    activeFocusOnTab: false // a list makes its rows in any order: J, K and the arrows go through it
    Accessible.name: root.item + " " + root.resident + " " + root.handed + " " + root.silent + " " + root.clock + " " + root.stateWord

    background: Card {
        chosen: root.chosen || root.visualFocus
    }

    Item {
        anchors.fill: parent

        SteadyColumn {
            id: words

            x: Theme.gapLarge
            y: Theme.gap + 4
            width: parent.width - 2 * x
            spacing: Theme.gapSmall

            LookText {
                width: parent.width
                text: root.item
                strong: true
                font.pixelSize: Theme.textLarge
                lineHeight: Theme.tightLineHeight
                elide: Text.ElideRight
                maximumLineCount: 2
            }

            LookText {
                width: parent.width
                text: root.showsOwner && root.owner !== "" ? qsTr("%1 · %2 负责").arg(root.resident).arg(root.owner) : root.resident
                soft: true
                lineHeight: Theme.tightLineHeight
                elide: Text.ElideRight
                maximumLineCount: 1
            }

            Flow {
                width: parent.width
                spacing: Theme.gapSmall

                Tag {
                    visible: root.handed !== ""
                    text: root.handed
                    tone: Theme.Tone.Soon
                }

                Tag {
                    visible: root.silent !== ""
                    text: root.silent
                    tone: Theme.Tone.Late
                }

                Tag {
                    visible: root.clock !== ""
                    text: root.clock
                    tone: root.tone
                }

                Tag {
                    text: root.stateWord
                    tone: Theme.Tone.Calm
                }
            }
        }
    }
}
