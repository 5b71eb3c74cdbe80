// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yimen.Desk.Base
import Yimen.Desk.Catalogue
import Yimen.Look

/// The catalogue: a search as the clerk types on the left, the item on the right.
ColumnPage {
    id: root

    required property CataloguePage page
    /// What a manager is told of a year whose holidays are not known yet; or empty.
    property string holidays: ""

    signal startWanted

    function reached(wasHere: bool): void {
        root.focusSearch();
    }

    function move(step: int): void {
        root.page.move(step);
    }

    function focusSearch(): void {
        field.forceActiveFocus();
        field.selectAll();
    }

    /// Leaves the search, as Esc does; false if nobody searches.
    function giveUp(): bool {
        if (!field.activeFocus)
            return false;
        root.page.text = "";
        root.leaveWanted();
        return true;
    }

    title: qsTr("事项")
    aside: qsTr("%1 项").arg(root.page.rows.length)
    keys: qsTr("/ 查找 · J/K 上下")
    hasList: true
    hasSearch: true

    column: [
        TextLine {
            id: field

            objectName: "catalogueSearch"
            keepsDraft: false
            anchors.top: parent.top
            anchors.topMargin: Theme.gapLarge - 4
            x: Theme.gapLarge - 4
            width: parent.width - 2 * x
            iconName: "search"
            maximumLength: 40
            placeholderText: qsTr("事项、俗称、拼音首字母、要带的材料")
            text: root.page.text
            onTextEdited: root.page.text = text
            onAccepted: root.leaveWanted()
        },
        Hint {
            id: refused

            objectName: "catalogueProblem"
            visible: text !== ""
            anchors.top: field.bottom
            anchors.topMargin: Theme.gap
            x: field.x
            width: field.width
            height: visible ? implicitHeight : 0
            iconName: "warning"
            tone: Theme.Tone.Soon
            text: root.page.problem === "" ? root.holidays : qsTr("目录文件有错，仍用上一份：%1").arg(root.page.problem)
        },
        ListView {
            id: list

            objectName: "catalogueList"
            anchors.top: refused.visible ? refused.bottom : field.bottom
            anchors.topMargin: Theme.gap
            anchors.bottom: parent.bottom
            x: field.x
            width: field.width
            clip: true
            spacing: Theme.gapSmall
            bottomMargin: Theme.gap
            boundsBehavior: Flickable.StopAtBounds
            cacheBuffer: 0 // see ArrivalsColumn
            model: root.page.rows
            currentIndex: root.page.row
            onCurrentIndexChanged: if (currentIndex >= 0)
                positionViewAtIndex(currentIndex, ListView.Contain)

            delegate: CatalogueRow {
                required property int index
                required property var modelData

                objectName: "catalogueRow"
                width: ListView.view ? ListView.view.width : 0
                entry: modelData
                chosen: index === root.page.row
                onClicked: root.page.open(entry.code)
            }
        },
        ListNotice {
            objectName: "catalogueEmpty"
            visible: root.page.rows.length === 0
            anchors.centerIn: list
            width: list.width - Theme.margin
            iconName: "search"
            title: qsTr("没有找到「%1」").arg(root.page.text.trim())
            sentence: qsTr("请换一个说法，或只写拼音首字母")
        }
    ]

    CatalogueItem {
        anchors.left: parent.left
        anchors.right: parent.right
        height: parent.height
        page: root.page
        onStartWanted: root.startWanted()
    }
}
