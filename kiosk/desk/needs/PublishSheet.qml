// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Needs
import Yimen.Look

/// What everybody may read on the kiosks about one need or topic that has ended.
Sheet {
    id: root

    required property Publishing publishing
    readonly property int least: 4
    readonly property bool isWhole: asked.text.trim().length >= root.least && outcome.text.trim().length >= root.least

    function confirm(): void {
        if (publishButton.enabled)
            root.publishing.publish(asked.text, outcome.text);
    }

    visible: root.publishing.isAsking
    cardWidth: 720
    title: root.publishing.isPublished ? qsTr("正在公示") : qsTr("公示到一体机")
    sentence: qsTr("一体机空闲时，大厅里人人都看得到。请不要写姓名、电话和门牌号。")
    onVisibleChanged: if (root.visible) {
        asked.text = root.publishing.title;
        outcome.text = root.publishing.result;
        asked.forceActiveFocus();
        asked.cursorPosition = asked.length;
    }
    onCloseWanted: root.publishing.forget()

    ColumnLayout {
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        LookText {
            text: qsTr("大家提了什么（%1/60）").arg(asked.length)
            soft: true
            Layout.fillWidth: true
        }

        TextLine {
            id: asked

            objectName: "publicTitle"
            about: root.publishing.title
            maximumLength: 60
            placeholderText: qsTr("比如：楼道的灯不亮")
            Layout.fillWidth: true
            onAccepted: outcome.forceActiveFocus()
        }

        LookText {
            text: qsTr("办成了什么（%1/80）").arg(outcome.length)
            soft: true
            Layout.topMargin: Theme.gapSmall
            Layout.fillWidth: true
        }

        TextLine {
            id: outcome

            objectName: "publicResult"
            about: root.publishing.title
            maximumLength: 80
            placeholderText: qsTr("比如：三天内换了新灯，每月查一次")
            Layout.fillWidth: true
            onAccepted: root.confirm()
        }
    }

    SheetProblem {
        objectName: "publishProblem"
        text: root.publishing.problem
    }

    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true

        DeskButton {
            text: qsTr("取消")
            deed: "back"
            strong: false
            onClicked: root.closeWanted()
        }

        DeskButton {
            objectName: "takeOff"
            visible: root.publishing.isPublished
            text: qsTr("撤下，不再公示")
            strong: false
            enabled: !root.publishing.isBusy
            onClicked: root.publishing.takeOff()
        }

        DeskButton {
            id: publishButton

            objectName: "publish"
            text: qsTr("公示")
            deed: "confirm"
            primary: true
            enabled: root.isWhole && !root.publishing.isBusy
            onClicked: root.confirm()
        }
    }
}
