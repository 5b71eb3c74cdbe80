// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yimen.Look

/// Lines of one kind on one card; nothing if there are none.
Card {
    id: root

    required property var lines

    /// The clerk wants to read the item of this code.
    signal itemWanted(string code)
    /// The clerk does not want one of these lines said again.
    signal dismissWanted
    signal giveUpWanted(appointment: double)

    visible: root.lines.length > 0
    implicitHeight: rows.implicitHeight

    Column {
        id: rows

        width: parent.width

        Repeater {
            model: root.lines

            LineRow {
                required property var modelData
                required property int index

                width: rows.width
                tag: modelData.tag
                tone: modelData.tone
                sentence: modelData.text
                because: modelData.because
                item: modelData.item ?? ""
                onItemWanted: root.itemWanted(item)
                mayGo: modelData.mayGo ?? false
                onDismissWanted: root.dismissWanted()
                givesUp: modelData.appointment !== undefined
                onGiveUpWanted: root.giveUpWanted(modelData.appointment)
                last: index === root.lines.length - 1
            }
        }
    }
}
