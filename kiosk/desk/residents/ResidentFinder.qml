// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yimen.Desk.Base
import Yimen.Desk.Residents
import Yimen.Look

/// A search box and whom it finds, in each of the list's states.
Item {
    id: root

    required property SearchModel search
    property var chosen: 0
    property alias field: field

    /// Among whom it found, or into them out of the box.
    readonly property bool moves: root.visible && list.count > 0 && (field.activeFocus || list.activeFocus)

    signal found(var resident, string name)

    function move(step: int): void {
        const next = field.activeFocus ? step - 1 : list.currentIndex + step;
        list.currentIndex = Math.max(-1, Math.min(next, list.count - 1));
        if (next < 0)
            field.forceActiveFocus();
        else
            list.forceActiveFocus();
    }

    DeskShortcut {
        deed: "down"
        enabled: root.moves
        onActivated: root.move(1)
    }

    DeskShortcut {
        deed: "up"
        enabled: root.moves
        onActivated: root.move(-1)
    }

    DeskShortcut {
        deed: "confirm"
        enabled: list.activeFocus && list.currentIndex >= 0
        onActivated: root.found(root.search.residentAt(list.currentIndex), root.search.nameAt(list.currentIndex))
    }

    TextLine {
        id: field

        objectName: "searchField"
        keepsDraft: false
        width: parent.width
        iconName: "search"
        maximumLength: 40
        placeholderText: qsTr("姓名、拼音首字母、手机或证件后四位、住址")
        text: root.search.text
        onTextEdited: root.search.text = text
        onAccepted: root.search.searchNow()
    }

    ListView {
        id: list

        objectName: "searchList"
        anchors.top: field.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: more.visible ? more.top : parent.bottom
        width: parent.width
        clip: true
        spacing: Theme.gapSmall
        bottomMargin: Theme.gap
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0 // see ArrivalsColumn
        model: root.search
        visible: root.search.state === Loading.Ready
        currentIndex: -1

        delegate: PersonRow {
            required property int index
            required property var resident
            required aside
            required name
            required initial
            required about
            required where

            objectName: "match"
            activeFocusOnTab: false // a list makes its rows in any order: the arrows go through it
            width: ListView.view ? ListView.view.width : 0
            chosen: ListView.isCurrentItem && ListView.view.activeFocus || root.chosen === resident
            onClicked: root.found(resident, name)
        }
    }

    MoreBar {
        id: more

        objectName: "moreMatches"
        visible: root.search.state === Loading.Ready && root.search.hasMore
        anchors.bottom: parent.bottom
        width: parent.width
        sentence: qsTr("只显示前 %1 位，请多写几个字").arg(root.search.count)
    }

    Skeleton {
        visible: root.search.state === Loading.Loading
        anchors.fill: list
        rows: 3
    }

    ListNotice {
        visible: root.search.state === Loading.Idle
        anchors.centerIn: list
        width: list.width - Theme.margin
        iconName: "search"
        title: qsTr("查找居民")
        sentence: qsTr("边写边找。查找本身不打开档案。")
    }

    ListNotice {
        objectName: "searchEmpty"
        visible: root.search.state === Loading.Ready && root.search.count === 0
        anchors.centerIn: list
        width: list.width - Theme.margin
        iconName: "person"
        title: qsTr("没有找到「%1」").arg(root.search.text.trim())
        sentence: qsTr("请换一个写法，或用手机、证件后四位再查")
    }

    ListNotice {
        objectName: "searchFailed"
        visible: root.search.state === Loading.Failed
        anchors.centerIn: list
        width: list.width - Theme.margin
        iconName: "warning"
        failed: true
        title: qsTr("没有查成")
        sentence: root.search.problem
        action: qsTr("再试一次")
        onActed: root.search.searchNow()
    }
}
