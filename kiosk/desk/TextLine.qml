// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Yimen.Look

/// One line to type into.
T.TextField {
    id: root

    property string iconName: ""

    implicitWidth: 320
    implicitHeight: Theme.touch + Theme.gapTiny
    leftPadding: Theme.gap + (root.iconName === "" ? 0 : Theme.iconSmall + Theme.gapSmall)
    rightPadding: Theme.gap
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.ink
    placeholderTextColor: Theme.inkSoft
    selectionColor: Theme.pine
    selectedTextColor: Theme.textOnPine
    font.family: Theme.family
    font.pixelSize: Theme.textBody
    selectByMouse: true

    background: Rectangle {
        radius: Theme.radiusSmall
        color: Theme.card
        border.width: root.activeFocus ? Theme.outline : Theme.hairline
        border.color: root.activeFocus ? Theme.pine : Theme.keyLine

        IconImage {
            visible: root.iconName !== ""
            name: root.iconName
            colour: Theme.inkSoft
            width: Theme.iconSmall + 2
            height: width
            x: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
        }
    }

    LookText {
        visible: root.length === 0 && root.preeditText === ""
        x: root.leftPadding
        width: root.width - root.leftPadding - root.rightPadding
        anchors.verticalCenter: parent.verticalCenter
        text: root.placeholderText
        soft: true
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        lineHeight: 1
    }
}
