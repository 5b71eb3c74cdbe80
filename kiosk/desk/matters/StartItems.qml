// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Catalogue
import Yimen.Desk.Matters
import Yimen.Look

/// Which item the matter is about: found as one types.
ColumnLayout {
    id: root

    required property MatterStart page

    function focusSearch(): void {
        field.forceActiveFocus();
    }

    spacing: Theme.gap

    DeskShortcut {
        deed: "down"
        enabled: root.visible
        onActivated: root.page.move(1)
    }

    DeskShortcut {
        deed: "up"
        enabled: root.visible
        onActivated: root.page.move(-1)
    }

    TextLine {
        id: field

        objectName: "startSearch"
        keepsDraft: false
        iconName: "search"
        maximumLength: 40
        placeholderText: qsTr("办什么事？事项、俗称、拼音首字母")
        text: root.page.text
        onTextEdited: root.page.text = text
        onAccepted: root.page.chooseRow()
        Layout.fillWidth: true
    }

    ListView {
        id: list

        objectName: "startItems"
        clip: true
        spacing: Theme.gapSmall
        boundsBehavior: Flickable.StopAtBounds
        model: root.page.facts.rows
        currentIndex: root.page.facts.row
        implicitHeight: 460
        Layout.fillWidth: true
        Layout.fillHeight: true
        onCurrentIndexChanged: if (currentIndex >= 0)
            positionViewAtIndex(currentIndex, ListView.Contain)

        delegate: CatalogueRow {
            required property int index
            required property var modelData

            objectName: "startItem"
            width: ListView.view ? ListView.view.width : 0
            entry: modelData
            chosen: index === root.page.facts.row
            onClicked: root.page.choose(entry.code)
        }

        LookText {
            visible: list.count === 0
            width: parent.width
            text: qsTr("没有找到「%1」，请换一个说法").arg(root.page.text.trim())
            soft: true
        }
    }
}
