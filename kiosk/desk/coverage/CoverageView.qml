// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yimen.Desk.Base
import Yimen.Desk.Coverage
import Yimen.Look

/// Item by item, whether the card may say that somebody has not applied.
DeskPage {
    id: root

    required property CoveragePage page

    onVisibleChanged: if (root.visible)
        root.page.refresh()

    CoverageSheet {
        objectName: "coverageSheet"
        parent: root.sheets
        page: root.page
    }

    ColumnHead {
        id: head

        width: parent.width
        title: qsTr("本厅记录")
        aside: root.line.hallName
    }

    ListNotice {
        objectName: "coverageFailed"
        visible: root.page.state === Loading.Failed
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, 520)
        iconName: "warning"
        failed: true
        title: qsTr("看不到本厅记录的情况")
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

    PageScroll {
        id: scroll

        visible: root.page.state === Loading.Ready
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

            LookText {
                objectName: "coverageInShort"
                text: root.page.inShort + "\n" + qsTr("记录不齐全的事项，没有记录不等于没办过：卡片只请您问一问，不提建议。")
                soft: true
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.gapSmall
            }

            ListNotice {
                objectName: "noCoverage"
                visible: root.page.rows.length === 0
                iconName: "matter"
                title: qsTr("没有卡片会提醒的事项")
                sentence: qsTr("事项目录里有按年龄或每年办理的事项时，会列在这里。")
                Layout.fillWidth: true
            }

            Repeater {
                model: root.page.rows

                SettingRow {
                    id: row

                    required property var modelData

                    objectName: "coverageRow-" + row.modelData.code
                    title: row.modelData.name
                    sentence: row.modelData.sentence
                    Layout.fillWidth: true

                    Tag {
                        anchors.verticalCenter: parent.verticalCenter
                        text: row.modelData.tag
                        tone: row.modelData.tone
                    }

                    DeskButton {
                        objectName: "editCoverage-" + row.modelData.code
                        visible: root.page.isManager
                        text: qsTr("设定")
                        strong: false
                        enabled: root.line.isOnline
                        onClicked: root.page.ask(row.modelData.code)
                    }
                }
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
