// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk.Base
import Yimen.Look

/// A page with a column on the left, between its head and the line's state, and on the right what was chosen there.
DeskPage {
    id: root

    required property string title
    property string aside: ""
    /// At the foot: which keys help here.
    property string keys: ""
    property alias column: column.data
    default property alias content: chosen.data

    Item {
        id: left

        width: root.listWidth
        height: parent.height

        ColumnHead {
            id: head

            width: parent.width
            title: root.title
            aside: root.aside
        }

        Item {
            id: column

            anchors.top: head.bottom
            anchors.bottom: foot.top
            width: parent.width
        }

        ConnectionFoot {
            id: foot

            anchors.bottom: parent.bottom
            width: parent.width
            isOnline: root.line.isOnline
            sentence: root.line.sentence
            keys: root.keys
        }

        Rectangle {
            anchors.right: parent.right
            width: Theme.hairline
            height: parent.height
            color: Theme.line
        }
    }

    Item {
        id: chosen

        anchors.left: left.right
        anchors.right: parent.right
        height: parent.height
    }
}
