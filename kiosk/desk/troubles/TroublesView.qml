// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yimen.Desk.Base
import Yimen.Desk.Troubles
import Yimen.Look

/// What in the hall needs its manager, and what to do about each.
DeskPage {
    id: root

    required property TroublesPage page

    signal residentWanted(resident: var, name: string)

    onVisibleChanged: {
        if (root.visible)
            root.page.refresh();
        else
            root.page.forgetNames();
    }

    ColumnHead {
        id: head

        width: parent.width
        title: qsTr("要负责人处理的事")
        aside: root.line.hallName
    }

    PageScroll {
        id: scroll

        objectName: "troublesList"
        anchors.top: head.bottom
        anchors.bottom: foot.top
        width: parent.width
        contentHeight: rows.implicitHeight + 2 * Theme.margin

        T.ScrollBar.vertical: DeskScrollBar {}

        ColumnLayout {
            id: rows

            y: Theme.margin
            x: Theme.margin
            width: Math.min(scroll.width - 2 * Theme.margin, 860)
            spacing: Theme.gap

            ListNotice {
                objectName: "noTroubles"
                visible: root.page.count === 0
                iconName: "consent"
                title: qsTr("现在没有要您处理的事")
                sentence: qsTr("记录读不出、人脸同意等着确认、缺节假日安排时，会列在这里。")
                Layout.fillWidth: true
            }

            TroubleHead {
                visible: root.page.damaged.length > 0
                title: qsTr("读不出的记录")
                sentence: qsTr("大厅照常开门，只少了下面这些。请告诉维护人员：备份里可能还有好的。修好之前，照每一条下面写的做。")
                Layout.fillWidth: true
            }

            Repeater {
                model: root.page.damaged

                SettingRow {
                    required property var modelData

                    objectName: "damagedRow"
                    title: modelData.title
                    sentence: modelData.sentence + "\n" + modelData.since
                    Layout.fillWidth: true
                }
            }

            LookText {
                visible: text !== ""
                text: root.page.moreDamaged
                soft: true
                Layout.fillWidth: true
            }

            TroubleHead {
                visible: root.page.heldCount > 0
                title: qsTr("等您确认的人脸同意：%1 份").arg(root.page.heldCount)
                sentence: qsTr("大厅的数据放回过旧的一份，之后有没有人撤回同意，已经查不到。所以这些人先不刷脸识别。请等本人来，看证件，问清楚，再在他的档案里确认；本人不愿意的，在同一处删除。不去动它，就一直不识别。")
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapLarge
            }

            SheetProblem {
                objectName: "heldProblem"
                text: root.page.heldProblem
            }

            Repeater {
                model: root.page.held

                SettingRow {
                    id: row

                    required property var modelData

                    objectName: "heldRow"
                    title: row.modelData.title
                    sentence: row.modelData.sentence
                    Layout.fillWidth: true

                    DeskButton {
                        objectName: "openHeld"
                        visible: row.modelData.canOpen
                        text: qsTr("本人在场，打开档案")
                        strong: false
                        enabled: root.line.isOnline
                        onClicked: root.residentWanted(row.modelData.resident, row.modelData.name)
                    }
                }
            }

            LookText {
                visible: text !== ""
                text: root.page.moreHeld
                soft: true
                Layout.fillWidth: true
            }

            TroubleHead {
                objectName: "troubleHolidays"
                visible: root.page.holidays !== ""
                title: qsTr("节假日安排")
                sentence: root.page.holidays + qsTr("。国务院办公厅一般十一月发布；请维护人员照着填进 working_days.json。")
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapLarge
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
