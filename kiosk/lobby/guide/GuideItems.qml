// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yimen.Lobby
import Yimen.Look

/// The items of a field, or what a search found.
Item {
    id: root

    required property LobbyApp app
    readonly property Guide guide: root.app.guide
    property string emptyText: qsTr("这里还没有内容，请到前台问。")

    ScrollPane {
        anchors.fill: parent
        visible: root.guide.items.length > 0

        Repeater {
            model: root.guide.items

            GuideRow {
                required property var modelData

                objectName: "guideItem"
                width: parent ? parent.width : 0
                entry: modelData
                onClicked: root.guide.openItem(entry.code)
            }
        }
    }

    Hint {
        width: parent.width
        visible: root.guide.items.length === 0
        iconName: "info"
        text: root.emptyText
    }
}
