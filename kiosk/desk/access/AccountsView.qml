// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Yimen.Desk.Access
import Yimen.Desk.Base
import Yimen.Look

/// Who may sign in at a desk.
DeskPage {
    id: root

    required property AccountsPage page

    onVisibleChanged: if (root.visible)
        root.page.refresh()

    AccountSheet {
        objectName: "accountSheet"
        parent: root.sheets
        page: root.page
    }

    ColumnHead {
        id: head

        width: parent.width
        title: qsTr("工作人员账号")
        aside: root.line.hallName
    }

    ListNotice {
        objectName: "accountsFailed"
        visible: root.page.state === Loading.Failed
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, 520)
        iconName: "warning"
        failed: true
        title: qsTr("看不到账号")
        sentence: root.page.problem
        action: qsTr("再试一次")
        onActed: root.page.refresh()
    }

    Skeleton {
        visible: root.page.state === Loading.Loading
        anchors.top: head.bottom
        anchors.topMargin: Theme.margin
        x: Theme.margin
        width: Math.min(parent.width - 2 * Theme.margin, 860)
    }

    Item {
        id: lead

        visible: root.page.state === Loading.Ready
        anchors.top: head.bottom
        x: Theme.margin
        width: Math.min(parent.width - 2 * Theme.margin, 860)
        height: adding.height + 2 * Theme.gap

        LookText {
            objectName: "accountsInShort"
            anchors.left: parent.left
            anchors.right: adding.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            text: root.page.inShort
            soft: true
        }

        DeskButton {
            id: adding

            objectName: "addAccount"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("加一个账号")
            enabled: root.line.isOnline
            onClicked: root.page.add()
        }
    }

    ListView {
        id: list

        objectName: "accountsList"
        visible: root.page.state === Loading.Ready
        anchors.top: lead.bottom
        anchors.bottom: foot.top
        x: Theme.margin
        width: Math.min(parent.width - 2 * Theme.margin, 860) + scrollBar.width
        clip: true
        spacing: Theme.gap
        bottomMargin: Theme.margin
        boundsBehavior: Flickable.StopAtBounds
        model: root.page.rows

        T.ScrollBar.vertical: DeskScrollBar {
            id: scrollBar
        }

        delegate: SettingRow {
            id: row

            required property var modelData

            objectName: "account-" + row.modelData.login
            width: lead.width
            title: row.modelData.title
            sentence: row.modelData.sentence

            Tag {
                anchors.verticalCenter: parent.verticalCenter
                text: row.modelData.tag
                tone: row.modelData.tone
            }

            DeskButton {
                objectName: "editAccount-" + row.modelData.login
                text: qsTr("修改")
                strong: false
                enabled: root.line.isOnline
                onClicked: root.page.edit(row.modelData.staff)
            }
        }
    }

    ConnectionFoot {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        isOnline: root.line.isOnline
        sentence: root.line.sentence
    }
}
