// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// The catalogue: what is to be done, for whom, with what, how and where. One of its pages at a time.
Item {
    id: root

    required property LobbyApp app
    readonly property Guide guide: root.app.guide
    readonly property int page: root.guide.page
    readonly property bool isItem: root.page === Guide.Item
    readonly property bool isSearch: root.page === Guide.Search || root.page === Guide.Writing
    /// There the keys need all the room.
    readonly property bool isPad: root.isSearch && Theme.landscape
    /// The item's own words stand in the page; others have one sentence under the title.
    readonly property bool hasBody: !Theme.landscape && (root.page === Guide.Categories || root.page === Guide.TakeAway
                                                         || root.isSearch)

    Column {
        id: head

        width: parent.width
        spacing: Theme.gapTiny

        LookText {
            width: parent.width
            visible: !root.isPad
            text: root.app.page.title
            strong: true
            font.pixelSize: Theme.landscape ? Theme.textLarge : Math.round((Theme.textLarge + Theme.textTitle) / 2)
            lineHeight: Theme.tightLineHeight
        }

        LookText {
            width: parent.width
            visible: root.hasBody
            text: root.app.page.body
            soft: true
            font.pixelSize: Theme.textSmall
        }
    }

    Item {
        id: inside

        anchors.top: head.bottom
        anchors.topMargin: root.isPad ? 0 : Theme.landscape ? Theme.gapSmall : Theme.gap
        anchors.bottom: root.isPad ? parent.bottom : ways.top
        anchors.bottomMargin: root.isPad ? 0 : Theme.landscape ? Theme.gapSmall : Theme.gap
        width: parent.width

        PageSlot {
            app: root.app
            page: "GuideCategories.qml"
            isShown: root.page === Guide.Categories
        }

        PageSlot {
            app: root.app
            page: "GuideItems.qml"
            isShown: root.page === Guide.Items
        }

        PageSlot {
            app: root.app
            page: "GuideItem.qml"
            isShown: root.page === Guide.Item
        }

        PageSlot {
            app: root.app
            page: "GuideFlow.qml"
            isShown: root.page === Guide.Flow
        }

        PageSlot {
            app: root.app
            page: "GuideTakeAway.qml"
            isShown: root.page === Guide.TakeAway
        }

        PageSlot {
            app: root.app
            page: "GuideSearch.qml"
            isShown: root.page === Guide.Search
        }

        PageSlot {
            app: root.app
            page: "GuideWriting.qml"
            isShown: root.page === Guide.Writing
        }
    }

    GridLayout {
        id: ways

        visible: !root.isPad
        anchors.bottom: parent.bottom
        width: parent.width
        columns: Theme.landscape ? 4 : root.isItem && !Theme.elder ? 3 : 2
        rowSpacing: Theme.gap
        columnSpacing: Theme.gap

        PrimaryButton {
            objectName: "counterButton"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            Layout.columnSpan: Theme.landscape ? 1 : ways.columns
            visible: root.isItem
            enabled: !root.app.device.hallRefuses
            iconName: Theme.landscape ? "" : "window"
            text: Theme.landscape ? qsTr("去窗口办") : qsTr("去窗口办这件事")
            onClicked: root.app.choice.chooseItem()
        }

        BigButton {
            objectName: "flowButton"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            visible: root.isItem
            iconName: Theme.landscape ? "" : "progress"
            text: qsTr("办理流程")
            onClicked: root.guide.openFlow()
        }

        BigButton {
            objectName: "takeAwayButton"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            visible: root.isItem
            iconName: Theme.landscape ? "" : "ticket"
            text: qsTr("清单带走")
            onClicked: root.guide.openTakeAway()
        }

        BigButton {
            objectName: "guideBack"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            Layout.columnSpan: root.isItem && !Theme.landscape && Theme.elder ? 2 : 1
            iconName: "back"
            strong: false
            text: qsTr("返回")
            onClicked: root.app.back()
        }

        BigButton {
            objectName: "searchButton"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            visible: root.page === Guide.Categories || root.page === Guide.Items
            iconName: "search"
            text: qsTr("查找")
            onClicked: root.guide.openSearch()
        }
    }
}
