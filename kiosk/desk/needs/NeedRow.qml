// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// One need in the list: what is asked for, where and by whom, where it stands, and how much time is left.
PressButton {
    id: root

    required property string key
    required property string words
    required property string about
    required property string clock
    required property int tone
    required property string stage
    required property string kind
    property bool chosen: false

    objectName: "needRow"
    implicitHeight: column.implicitHeight + 2 * (Theme.gap + 4)
    activeFocusOnTab: false // a list makes its rows in any order: J, K and the arrows go through it
    Accessible.name: root.words + " " + root.about + " " + root.clock + " " + root.stage + " " + root.kind

    background: Card {
        chosen: root.chosen || root.visualFocus
    }

    Item {
        anchors.fill: parent

        SteadyColumn {
            id: column

            x: Theme.gapLarge
            y: Theme.gap + 4
            width: parent.width - 2 * x
            spacing: Theme.gapSmall

            LookText {
                width: parent.width
                text: root.words
                strong: true
                lineHeight: Theme.tightLineHeight
                elide: Text.ElideRight
                maximumLineCount: 2
            }

            LookText {
                width: parent.width
                text: root.about
                soft: true
                font.pixelSize: Theme.textSmall
                lineHeight: Theme.tightLineHeight
                elide: Text.ElideRight
                maximumLineCount: 2
            }

            Flow {
                width: parent.width
                spacing: Theme.gapSmall

                Tag {
                    visible: root.clock !== ""
                    text: root.clock
                    tone: root.tone
                }

                Tag {
                    text: root.stage
                    tone: Theme.Tone.Calm
                }

                Tag {
                    visible: root.kind !== ""
                    text: root.kind
                    tone: Theme.Tone.Calm
                }
            }
        }
    }
}
