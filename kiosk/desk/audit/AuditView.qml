// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yimen.Desk.Audit
import Yimen.Desk.Base
import Yimen.Look

/// Who looked at whose, and who changed what.
DeskPage {
    id: root

    required property AuditLogPage page

    onVisibleChanged: {
        if (root.visible)
            root.page.refresh();
        else
            root.page.forget();
    }

    ColumnHead {
        id: head

        width: parent.width
        title: qsTr("审计记录")
        aside: qsTr("看这一页，也记在审计记录里")
    }

    ColumnLayout {
        id: lead

        anchors.top: head.bottom
        anchors.topMargin: Theme.gap
        x: Theme.margin
        width: Math.min(parent.width - 2 * Theme.margin, 1060)
        spacing: Theme.gap

        RowLayout {
            spacing: Theme.gap
            Layout.fillWidth: true

            LookText {
                objectName: "auditChain"
                text: root.page.chain === "" ? qsTr("每一条都和前一条连着；改动、删掉一条，核对时看得出来。") : root.page.chain
                color: root.page.isChainBroken ? Theme.vermilion : Theme.inkSoft
                Layout.fillWidth: true
            }

            DeskButton {
                objectName: "auditCheck"
                text: root.page.isChecking ? qsTr("正在核对…") : qsTr("核对")
                strong: false
                enabled: root.line.isOnline && !root.page.isChecking
                onClicked: root.page.check()
            }
        }

        AuditFilter {
            page: root.page
            Layout.fillWidth: true
        }
    }

    ListNotice {
        objectName: "auditFailed"
        visible: root.page.state === Loading.Failed
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, 520)
        iconName: "warning"
        failed: true
        title: qsTr("看不到审计记录")
        sentence: root.page.problem
        action: qsTr("再试一次")
        onActed: root.page.refresh()
    }

    ListNotice {
        objectName: "auditEmpty"
        visible: root.page.state === Loading.Ready && root.page.rows.length === 0
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, 520)
        iconName: "matter"
        title: qsTr("没有这样的记录")
        sentence: qsTr("换一类，或者放宽日子再看。")
    }

    Skeleton {
        visible: root.page.state === Loading.Loading
        anchors.top: lead.bottom
        anchors.topMargin: Theme.gap
        x: Theme.margin
        width: Math.min(parent.width - 2 * Theme.margin, 860)
    }

    ListView {
        id: list

        objectName: "auditList"
        visible: root.page.state === Loading.Ready
        anchors.top: lead.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: pager.top
        x: Theme.margin
        width: lead.width + scrollBar.width
        clip: true
        spacing: Theme.gapSmall
        bottomMargin: Theme.margin
        boundsBehavior: Flickable.StopAtBounds
        model: root.page.rows

        T.ScrollBar.vertical: DeskScrollBar {
            id: scrollBar
        }

        delegate: SettingRow {
            id: row

            required property var modelData
            required property int index

            objectName: "audit-" + row.index
            width: lead.width
            title: row.modelData.title
            sentence: row.modelData.sentence

            DeskButton {
                objectName: "auditStaff-" + row.index
                visible: row.modelData.onlyStaff !== ""
                text: qsTr("只看这位同事")
                strong: false
                onClicked: root.page.showStaffOf(row.index)
            }

            DeskButton {
                objectName: "auditResident-" + row.index
                visible: row.modelData.onlyResident !== ""
                text: qsTr("只看这位居民")
                strong: false
                onClicked: root.page.showResidentOf(row.index)
            }
        }
    }

    Item {
        id: pager

        readonly property bool isNeeded: root.page.state === Loading.Ready && (root.page.hasOlder || root.page.isOlder)

        anchors.bottom: foot.top
        x: Theme.margin
        width: lead.width
        height: pager.isNeeded ? ways.height + 2 * Theme.gapSmall : 0
        visible: pager.isNeeded

        Row {
            id: ways

            anchors.centerIn: parent
            spacing: Theme.gap

            DeskButton {
                objectName: "auditNewest"
                visible: root.page.isOlder
                text: qsTr("回到最新的")
                strong: false
                enabled: root.line.isOnline && !root.page.isBusy
                onClicked: root.page.refresh()
            }

            DeskButton {
                objectName: "auditOlder"
                visible: root.page.hasOlder
                text: root.page.isBusy ? qsTr("正在取…") : qsTr("更早的")
                strong: false
                enabled: root.line.isOnline && !root.page.isBusy
                onClicked: root.page.older()
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
