// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yimen.Lobby
import Yimen.Look

/// One page of words or characters to choose from, and more of them in the last place.
Item {
    id: root

    /// Not read aloud: what is written is the visitor's own.
    readonly property bool isSilent: true
    required property WordEntry entry
    property int columns: 3
    readonly property int rows: Math.ceil(9 / root.columns)
    readonly property int space: Theme.gapTiny
    readonly property real cellWidth: (root.width - root.space * (root.columns - 1)) / root.columns
    readonly property real cellHeight: Math.max(Theme.touch, (root.height - root.space * (root.rows - 1)) / root.rows)

    implicitHeight: root.rows * Theme.touch + (root.rows - 1) * root.space

    Repeater {
        model: root.entry.candidates

        BigButton {
            required property string modelData
            required property int index

            objectName: "candidate"
            x: (index % root.columns) * (root.cellWidth + root.space)
            y: Math.floor(index / root.columns) * (root.cellHeight + root.space)
            width: root.cellWidth
            height: root.cellHeight
            horizontalPadding: Theme.gapTiny
            text: modelData
            textSize: modelData.length > 4 ? Theme.textSmall : modelData.length > 1 ? Theme.textBody : Theme.textLarge
            onClicked: root.entry.choose(index)
        }
    }

    BigButton {
        objectName: "moreCandidates"
        x: (8 % root.columns) * (root.cellWidth + root.space)
        y: Math.floor(8 / root.columns) * (root.cellHeight + root.space)
        width: root.cellWidth
        height: root.cellHeight
        visible: root.entry.hasMore
        strong: false
        text: qsTr("更多")
        onClicked: root.entry.more()
    }
}
