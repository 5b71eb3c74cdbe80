// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// The alphabet in large keys, a way to take the last letter back, and a way to begin again.
Item {
    id: root

    /// Not read aloud: keys.
    readonly property bool isSilent: true
    readonly property int columns: Theme.landscape ? 7 : 6
    readonly property int rows: Math.ceil(28 / root.columns)
    readonly property int space: Theme.landscape ? Theme.gapTiny : Theme.gapSmall
    readonly property real keyWidth: (root.width - root.space * (root.columns - 1)) / root.columns
    readonly property real keyHeight: Math.max(Theme.touch, (root.height - root.space * (root.rows - 1)) / root.rows)

    property string eraseText
    property string clearText
    /// The last key is left out, for a button of the page's own that stands there (lastKey).
    property bool leavesLast: false
    readonly property real wideKey: Theme.landscape ? root.keyWidth
                                    : root.leavesLast ? (root.keyWidth * 4 + root.space) / 3 : root.keyWidth * 2 + root.space
    readonly property rect lastKey: Qt.rect(root.width - root.wideKey, root.height - root.keyHeight, root.wideKey,
                                            root.keyHeight)

    signal letter(string value)
    signal erase
    signal clear

    implicitHeight: root.rows * Theme.touch + (root.rows - 1) * root.space

    Repeater {
        model: "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("")

        BigButton {
            required property string modelData
            required property int index

            objectName: "letterKey"
            x: (index % root.columns) * (root.keyWidth + root.space)
            y: Math.floor(index / root.columns) * (root.keyHeight + root.space)
            width: root.keyWidth
            height: root.keyHeight
            text: modelData
            textSize: Theme.textLarge
            onClicked: root.letter(modelData)
        }
    }

    BigButton {
        objectName: "eraseKey"
        x: (26 % root.columns) * (root.keyWidth + root.space)
        y: Math.floor(26 / root.columns) * (root.keyHeight + root.space)
        width: root.wideKey
        height: root.keyHeight
        strong: false
        text: root.eraseText
        onClicked: root.erase()
    }

    BigButton {
        objectName: "clearKey"
        x: root.leavesLast ? root.lastKey.x - width - root.space : root.lastKey.x
        y: root.lastKey.y
        width: root.wideKey
        height: root.keyHeight
        visible: !(root.leavesLast && Theme.landscape)
        strong: false
        text: root.clearText
        onClicked: root.clear()
    }
}
