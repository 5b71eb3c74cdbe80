// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A short word in a colour that means something; the word stands even for those who do not see the colour.
Rectangle {
    id: root

    required property string text
    property int tone: Theme.Tone.Calm

    implicitWidth: word.implicitWidth + 2 * Theme.gapSmall
    implicitHeight: word.implicitHeight + Theme.gapTiny
    radius: Theme.radiusSmall
    color: Theme.toneGrounds[root.tone]

    LookText {
        id: word

        anchors.centerIn: parent
        text: root.text
        color: Theme.toneInks[root.tone]
        font.pixelSize: Theme.textSmall
        wrapMode: Text.NoWrap
        lineHeight: 1
    }
}
