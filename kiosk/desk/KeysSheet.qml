// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Look

/// All keys.
Sheet {
    id: root

    title: qsTr("快捷键")
    cardWidth: 640

    GridLayout {
        columns: 2
        columnSpacing: Theme.margin * 2
        rowSpacing: Theme.gap
        Layout.fillWidth: true

        Repeater {
            model: [
                {key: "J", does: qsTr("下一张卡片")}, {key: "K", does: qsTr("上一张卡片")},
                {key: "Enter", does: qsTr("我来接待")}, {key: "D", does: qsTr("办结")},
                {key: "S", does: qsTr("受理办件")}, {key: "T", does: qsTr("移交同事")},
                {key: "A", does: qsTr("我来接手")}, {key: "Ctrl+G", does: qsTr("外出留言")},
                {key: "Ctrl+P", does: qsTr("打印清单")},
                {key: "N", does: qsTr("不是此人")}, {key: "O", does: qsTr("打开档案")},
                {key: "X", does: qsTr("不再提某一行")}, {key: "Ctrl+Z", does: qsTr("撤销上一步")},
                {key: "B", does: qsTr("约个时间")},
                {key: "/", does: qsTr("查找居民")}, {key: "Esc", does: qsTr("返回、关闭")},
                {key: "Ctrl+1", does: qsTr("到访")}, {key: "Ctrl+2", does: qsTr("居民")},
                {key: "Ctrl+3", does: qsTr("登记")}, {key: "Ctrl+4", does: qsTr("事项")},
                {key: "Ctrl+5", does: qsTr("办件")}, {key: "Ctrl+6", does: qsTr("诉求")}, {key: "Ctrl+7", does: qsTr("居民说事日")}, {key: "I", does: qsTr("看选的事项")}, {key: "Ctrl+L", does: qsTr("锁屏")},
                {key: "Ctrl+M", does: qsTr("开关提示音")}, {key: "?", does: qsTr("这一页")}
            ]

            RowLayout {
                id: row

                required property var modelData

                spacing: Theme.gap
                Layout.fillWidth: true

                Item {
                    implicitHeight: cap.implicitHeight
                    Layout.preferredWidth: 76

                    KeyCap {
                        id: cap

                        text: row.modelData.key
                        colour: Theme.ink
                    }
                }

                LookText {
                    text: row.modelData.does
                    lineHeight: Theme.tightLineHeight
                    Layout.fillWidth: true
                }
            }
        }
    }

    DeskButton {
        text: qsTr("关闭")
        key: "Esc"
        Layout.alignment: Qt.AlignRight
        onClicked: root.closeWanted()
    }
}
