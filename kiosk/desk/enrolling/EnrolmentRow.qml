// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// One request to enrol, and how far it is.
PressButton {
    id: root

    required property string key
    required property string kiosk
    required property string sentence
    required property int tone
    required property string name
    required property bool asked
    property bool chosen: false

    objectName: "enrolmentRow"
    enabled: root.asked
    implicitHeight: words.implicitHeight + 2 * (Theme.gap + 4)
    Accessible.name: title.text + " " + root.sentence

    background: Card {
        chosen: root.chosen || root.visualFocus
        color: root.asked ? Theme.card : Theme.paper
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
                id: title

                width: parent.width
                text: root.name === "" ? qsTr("%1 前的居民").arg(root.kiosk) : root.name + " · " + root.kiosk
                strong: true
                font.pixelSize: Theme.textLarge
                lineHeight: Theme.tightLineHeight
                elide: Text.ElideRight
                maximumLineCount: 2
            }

            Rectangle {
                width: Math.min(step.implicitWidth + 2 * Theme.gapSmall, parent.width)
                height: step.height + Theme.gapSmall
                radius: Theme.radiusSmall
                color: Theme.toneGrounds[root.tone]

                LookText {
                    id: step

                    x: Theme.gapSmall
                    y: Theme.gapTiny
                    width: Math.min(implicitWidth, words.width - 2 * Theme.gapSmall)
                    text: root.sentence
                    color: Theme.toneInks[root.tone]
                    font.pixelSize: Theme.textSmall
                    lineHeight: Theme.tightLineHeight
                }
            }
        }
    }
}
