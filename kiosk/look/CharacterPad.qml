// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

/// A grid of characters to choose one from.
GridLayout {
    id: root

    /// Not read aloud: what is chosen is the visitor's own.
    readonly property bool isSilent: true
    required property var characters
    property int characterSize: Theme.textLarge

    signal chosen(string character)

    columns: 4
    rowSpacing: Theme.gap
    columnSpacing: Theme.gap

    Repeater {
        model: root.characters

        BigButton {
            required property string modelData

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.touch
            text: modelData
            textSize: root.characterSize
            onClicked: root.chosen(modelData)
        }
    }
}
