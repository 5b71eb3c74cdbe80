// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// Says that a line is not wanted again: its key, which is also where to touch.
PressButton {
    id: root

    implicitWidth: 44
    implicitHeight: 44
    Accessible.name: qsTr("不再提这一行")

    contentItem: Item {
        KeyCap {
            anchors.centerIn: parent
            text: "X"
            colour: root.hovered || root.visualFocus ? Theme.ink : Theme.inkSoft
        }
    }

    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
}
