// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

/// A grid of characters to choose one from, and the way to another such grid in its last place.
GridLayout {
    id: root

    required property var characters
    property int characterSize: Theme.textLarge
    /// The way to the other grid; empty: there is none.
    property string otherText
    property int otherSpan: 1

    signal chosen(string character)
    signal otherWanted

    columns: 4
    rowSpacing: Theme.gap
    columnSpacing: Theme.gap

    Repeater {
        model: root.characters

        BigButton {
            required property string modelData
            /// Not read aloud: what is chosen is the visitor's own.
            readonly property bool isSilent: true

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.touch
            text: modelData
            textSize: root.characterSize
            onClicked: root.chosen(modelData)
        }
    }

    BigButton {
        objectName: "otherPad"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.columnSpan: root.otherSpan
        Layout.preferredWidth: Theme.touch
        visible: root.otherText !== ""
        strong: false
        text: root.otherText
        onClicked: root.otherWanted()
    }
}
