// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Look

/// What stands where a list would be: that it is empty and what comes next, or what went wrong and "try again".
ColumnLayout {
    id: root

    required property string title
    property string sentence: ""
    property string iconName: ""
    property string action: ""
    property bool failed: false
    property bool large: false

    signal acted

    spacing: Theme.gapSmall

    IconImage {
        visible: root.iconName !== ""
        name: root.iconName
        colour: root.failed ? Theme.vermilion : Theme.inkSoft
        Layout.preferredWidth: root.large ? Theme.badgeLarge : Theme.iconLarge
        Layout.preferredHeight: root.large ? Theme.badgeLarge : Theme.iconLarge
        Layout.alignment: Qt.AlignHCenter
    }

    LookText {
        text: root.title
        strong: true
        color: root.failed ? Theme.vermilion : Theme.ink
        font.pixelSize: root.large ? Theme.textDisplay : Theme.textLarge
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
    }

    LookText {
        visible: text !== ""
        text: root.sentence
        soft: true
        font.pixelSize: root.large ? Theme.textLarge : Theme.textBody
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
    }

    DeskButton {
        visible: root.action !== ""
        text: root.action
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.gapSmall
        onClicked: root.acted()
    }
}
