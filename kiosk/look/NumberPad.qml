// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

/// Ten large digits and a way to take the last one back. `pressed("7")`; what is typed is held by the view model.
GridLayout {
    id: root

    /// Not read aloud: keys.
    readonly property bool isSilent: true
    property string eraseText
    property string eraseIcon: "erase"
    /// What stands beside the nought, such as the X that an ID number may end with; empty: nothing.
    property string extraText: ""

    signal digit(string value)
    signal erase

    columns: 3
    rowSpacing: Theme.gap
    columnSpacing: Theme.gap

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

        BigButton {
            required property string modelData

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.touch
            text: modelData
            textSize: Theme.textLarge
            onClicked: root.digit(modelData)
        }
    }

    Item {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: Theme.touch
        visible: root.extraText === ""
    }

    BigButton {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: Theme.touch
        visible: root.extraText !== ""
        text: root.extraText
        textSize: Theme.textLarge
        onClicked: root.digit(root.extraText)
    }

    BigButton {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: Theme.touch
        text: "0"
        textSize: Theme.textLarge
        onClicked: root.digit("0")
    }

    BigButton {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: Theme.touch
        text: root.eraseText
        iconName: root.eraseIcon
        onClicked: root.erase()
    }
}
