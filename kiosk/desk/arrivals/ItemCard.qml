// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Look

/// The item that the visitor chose, in five seconds: what to bring, how long, where.
Card {
    id: root

    required property var item

    signal openWanted

    implicitHeight: words.implicitHeight + 2 * Theme.gapLarge

    ColumnLayout {
        id: words

        anchors.left: parent.left
        anchors.right: open.left
        anchors.margins: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapSmall

        LookText {
            text: root.item.name ?? ""
            strong: true
            font.pixelSize: Theme.textLarge
            lineHeight: Theme.tightLineHeight
            Layout.fillWidth: true
        }

        LookText {
            visible: text !== ""
            text: (root.item.materials ?? []).map(each => each.name).join(qsTr("、"))
            Layout.fillWidth: true
        }

        LookText {
            text: [root.item.limit, root.item.level, root.item.window].filter(each => (each ?? "") !== "").join(" · ")
            soft: true
            font.pixelSize: Theme.textSmall
            Layout.fillWidth: true
        }
    }

    DeskButton {
        id: open

        objectName: "itemOpen"
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("看事项")
        deed: "item"
        onClicked: root.openWanted()
    }
}
