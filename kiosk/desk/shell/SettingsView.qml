// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yimen.Desk
import Yimen.Desk.Access
import Yimen.Desk.Base
import Yimen.Look

/// Who is signed in here, sound, language, and the way out.
DeskPage {
    id: root

    required property DeskApp app
    /// Those that lie under this one: their PageEntry.
    required property var pages

    signal keysWanted
    signal pageWanted(entry: PageEntry)

    PasswordSheet {
        objectName: "passwordSheet"
        parent: root.sheets
        access: root.app.access
    }

    AccessSheet {
        id: help

        objectName: "accessSheet"
        parent: root.sheets
        access: root.app.access
    }

    ColumnHead {
        id: head

        width: parent.width
        title: qsTr("这个窗口")
        aside: root.app.line.hallName
    }

    PageScroll {
        id: page

        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        contentHeight: rows.implicitHeight + 2 * Theme.margin

        T.ScrollBar.vertical: DeskScrollBar {}

        ColumnLayout {
            id: rows

            y: Theme.margin
            x: Theme.margin
            width: Math.min(page.width - 2 * Theme.margin, 760)
            spacing: Theme.gapLarge

            SettingRow {
                title: root.app.staffName
                sentence: root.app.window === "" ? root.app.line.deviceLabel : root.app.window + " · " + root.app.line.deviceLabel
                Layout.fillWidth: true

                DeskButton {
                    objectName: "changePasswordButton"
                    text: qsTr("改密码")
                    strong: false
                    onClicked: root.app.access.askToChange()
                }

                DeskButton {
                    objectName: "lockButton"
                    text: qsTr("锁屏")
                    deed: "lock"
                    strong: false
                    onClicked: root.app.lock()
                }

                DeskButton {
                    objectName: "signOutButton"
                    text: qsTr("退出登录")
                    iconName: "sign_out"
                    strong: false
                    onClicked: root.app.leave()
                }
            }

            SettingRow {
                title: qsTr("提示音")
                sentence: qsTr("有人到访、有人等核准时响一声；已被接待的不响")
                Layout.fillWidth: true

                DeskButton {
                    objectName: "soundButton"
                    text: root.app.isSilent ? qsTr("打开提示音") : qsTr("关掉提示音")
                    iconName: root.app.isSilent ? "sound" : "sound_off"
                    strong: false
                    onClicked: root.app.isSilent = !root.app.isSilent
                }
            }

            SettingRow {
                title: qsTr("语言")
                sentence: qsTr("摘要跟着换语言；同事写的话照原样")
                Layout.fillWidth: true

                DeskButton {
                    objectName: "languageButton"
                    text: root.app.language === "zh" ? "English" : "中文"
                    iconName: "language"
                    strong: false
                    onClicked: root.app.language = root.app.language === "zh" ? "en" : "zh"
                }
            }

            SettingRow {
                title: qsTr("快捷键")
                sentence: qsTr("常用的操作都可以不用鼠标")
                Layout.fillWidth: true

                DeskButton {
                    text: qsTr("全部快捷键")
                    deed: "keys"
                    strong: false
                    onClicked: root.keysWanted()
                }
            }

            SettingRow {
                title: qsTr("登录帮助")
                sentence: root.app.access.isManager ? qsTr("有人忘了密码，或连续输错要等")
                                                    : qsTr("居民在一体机上连续输错要等时，在这里解除")
                Layout.fillWidth: true

                DeskButton {
                    objectName: "signInHelpButton"
                    text: qsTr("打开")
                    strong: false
                    onClicked: help.open()
                }
            }

            Repeater {
                model: root.pages

                SettingRow {
                    id: row

                    required property PageEntry modelData

                    objectName: row.modelData.objectName + "Row"
                    visible: row.modelData.sentence !== ""
                    title: row.modelData.name
                    sentence: row.modelData.sentence
                    Layout.fillWidth: true

                    DeskButton {
                        objectName: row.modelData.objectName + "Button"
                        visible: row.modelData.isOffered
                        text: qsTr("打开")
                        strong: false
                        onClicked: root.pageWanted(row.modelData)
                    }
                }
            }

            SettingRow {
                title: qsTr("与大厅服务的连接")
                sentence: root.app.line.clockWarning === "" ? root.app.line.sentence
                                                       : root.app.line.sentence + "\n" + root.app.line.clockWarning
                Layout.fillWidth: true
            }
        }
    }
}
