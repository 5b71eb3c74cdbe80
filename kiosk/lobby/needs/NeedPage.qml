// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// Saying what is needed, one step at a time, with a way back and a way to the counter on each.
Item {
    id: root

    required property LobbyApp app
    readonly property NeedFiling need: root.app.need
    readonly property int page: root.need.page
    /// There the keys need all the room.
    readonly property bool isPad: root.page === NeedFiling.Letters || root.page === NeedFiling.Writing
    readonly property bool isFiled: root.page === NeedFiling.Filed
    readonly property bool hasProblem: root.need.problem !== ""

    Column {
        id: head

        width: parent.width
        spacing: Theme.gapTiny
        visible: !(root.isPad && Theme.landscape)

        LookText {
            width: parent.width
            text: root.app.page.title
            strong: true
            font.pixelSize: Theme.textLarge
            lineHeight: Theme.tightLineHeight
        }

        LookText {
            width: parent.width
            visible: !Theme.landscape && !root.isPad && !root.hasProblem
            text: root.app.page.body
            soft: true
            font.pixelSize: Theme.textSmall
        }
    }

    Item {
        id: inside

        anchors.top: head.visible ? head.bottom : parent.top
        anchors.topMargin: head.visible ? Theme.gapSmall : 0
        anchors.bottom: root.isPad ? parent.bottom : ways.top
        anchors.bottomMargin: root.isPad ? 0 : Theme.gapSmall
        width: parent.width

        PageSlot {
            app: root.app
            page: "NeedCategories.qml"
            isShown: root.page === NeedFiling.Category
        }

        PageSlot {
            app: root.app
            page: "NeedWords.qml"
            isShown: root.page === NeedFiling.Words
        }

        PageSlot {
            app: root.app
            page: "NeedLetters.qml"
            isShown: root.page === NeedFiling.Letters
        }

        PageSlot {
            app: root.app
            page: "NeedWriting.qml"
            isShown: root.page === NeedFiling.Writing
        }

        PageSlot {
            app: root.app
            page: "NeedPlaces.qml"
            isShown: root.page === NeedFiling.Place
        }

        PageSlot {
            app: root.app
            page: "NeedReview.qml"
            isShown: root.page === NeedFiling.Review
        }

        PageSlot {
            app: root.app
            page: "NeedFiled.qml"
            isShown: root.isFiled
        }
    }

    GridLayout {
        id: ways

        anchors.bottom: parent.bottom
        width: parent.width
        visible: !root.isPad
        columns: Theme.landscape ? 3 : 2
        rowSpacing: Theme.gapSmall
        columnSpacing: Theme.gap

        PrimaryButton {
            objectName: "needOn"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            Layout.columnSpan: Theme.landscape ? 1 : 2
            visible: root.page !== NeedFiling.Category
            enabled: root.isFiled || root.need.canGoOn
            text: root.isFiled ? qsTr("完成") : root.page === NeedFiling.Review ? qsTr("确认提交") : qsTr("下一步")
            onClicked: root.isFiled ? root.app.finish() : root.need.goOn()
        }

        BigButton {
            objectName: "needBack"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            visible: !root.isFiled
            enabled: !root.need.isBusy
            iconName: "back"
            strong: false
            text: qsTr("返回")
            onClicked: root.app.back()
        }

        BigButton {
            objectName: "needCounter"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            visible: !root.isFiled
            enabled: !root.app.device.hallRefuses
            iconName: Theme.landscape ? "" : "window"
            strong: false
            text: qsTr("去窗口办")
            onClicked: root.app.choice.toCounter()
        }
    }
}
