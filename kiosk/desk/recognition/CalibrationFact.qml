// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// One figure of a calibration: what it is, the figure, and how sure it is.
Item {
    id: root

    required property string label
    required property string value
    required property string because

    implicitHeight: Math.max(52, why.implicitHeight + 2 * Theme.gapSmall)

    LookText {
        id: what

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: 176
        text: root.label
        lineHeight: Theme.tightLineHeight
    }

    LookText {
        id: figure

        anchors.left: what.right
        anchors.verticalCenter: parent.verticalCenter
        width: 112
        text: root.value
        strong: true
        font.pixelSize: Theme.textLarge
        lineHeight: Theme.tightLineHeight
        wrapMode: Text.NoWrap
    }

    LookText {
        id: why

        anchors.left: figure.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.because
        soft: true
        font.pixelSize: Theme.textSmall
        lineHeight: Theme.tightLineHeight
    }
}
