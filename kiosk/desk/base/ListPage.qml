// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk.Base
import Yimen.Look

/// A page with a list on the left, in each of its states, and on the right what was chosen there.
ColumnPage {
    id: root

    /// What its rows are, such as "need"; the list is called needList.
    required property string rowName
    required property string iconName
    required property var rows
    required property Component row
    required property int count
    /// Of Loading.
    required property int loading
    required property string problem
    property bool isEmpty: root.count === 0
    required property string emptyTitle
    required property string emptySentence
    required property string failedTitle
    /// Under a list that does not show everything: how much it shows.
    property string more: ""
    property alias currentIndex: list.currentIndex
    /// Between the head and the list: filters, and what begins something new.
    property alias tools: tools.data
    property alias toolGap: tools.spacing

    signal rowWanted(index: int)
    signal reloadWanted

    function choose(index: int): void {
        list.currentIndex = index;
        root.rowWanted(index);
    }

    function move(step: int): void {
        if (root.count > 0)
            root.choose(Math.max(0, Math.min(root.count - 1, list.currentIndex + step)));
    }

    function bringIntoSight(index: int): void {
        list.positionViewAtIndex(index, ListView.Contain);
    }

    hasList: true

    column: [
        Column {
            id: tools

            anchors.top: parent.top
            anchors.topMargin: Theme.gap
            x: Theme.gapLarge - 4
            width: parent.width - 2 * x
            spacing: Theme.gapSmall
        },
        ListView {
            id: list

            objectName: root.rowName + "List"
            anchors.top: tools.bottom
            anchors.topMargin: Theme.gap
            anchors.bottom: more.visible ? more.top : parent.bottom
            x: tools.x
            width: tools.width
            cacheBuffer: 0 // see ArrivalsColumn
            clip: true
            spacing: Theme.gap
            boundsBehavior: Flickable.StopAtBounds
            currentIndex: -1
            model: root.rows
            delegate: root.row
        },
        Skeleton {
            visible: root.loading === Loading.Loading && root.count === 0
            anchors.fill: list
        },
        ListNotice {
            objectName: root.rowName + "sEmpty"
            visible: root.isEmpty && root.loading === Loading.Ready
            anchors.centerIn: list
            width: list.width - 2 * Theme.margin
            iconName: root.iconName
            title: root.emptyTitle
            sentence: root.emptySentence
        },
        ListNotice {
            objectName: root.rowName + "sFailed"
            visible: root.loading === Loading.Failed
            anchors.centerIn: list
            width: list.width - 2 * Theme.margin
            iconName: "warning"
            failed: true
            title: root.failedTitle
            sentence: root.problem
            action: qsTr("再试一次")
            onActed: root.reloadWanted()
        },
        MoreBar {
            id: more

            visible: root.more !== ""
            anchors.bottom: parent.bottom
            width: parent.width
            sentence: root.more
        }
    ]
}
