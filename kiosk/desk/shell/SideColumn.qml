// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk
import Yimen.Desk.Base
import Yimen.Look

/// What waits for somebody at the desks: enrolments to approve, who serves whom, how the kiosks are.
Item {
    id: root

    required property DeskApp app

    signal enrolmentsWanted
    signal awayWanted

    ColumnHead {
        id: head

        width: parent.width
        title: qsTr("待办提醒")
    }

    PageScroll {
        id: page

        anchors.top: head.bottom
        anchors.bottom: foot.top
        x: Theme.gapLarge - 4
        width: parent.width - 2 * x
        contentHeight: content.implicitHeight + 2 * Theme.gapLarge

        ColumnLayout {
            id: content

            y: Theme.gapLarge
            width: page.width
            spacing: Theme.gapLarge + Theme.gapSmall

            Hint {
                objectName: "clockWarning"
                visible: root.app.line.clockWarning !== ""
                text: root.app.line.clockWarning
                iconName: "clock"
                tone: Theme.Tone.Soon
                Layout.fillWidth: true
            }

            SideSection {
                visible: root.app.troubles.count > 0
                title: qsTr("要您处理")
                Layout.fillWidth: true

                Hint {
                    objectName: "troublesNotice"
                    text: root.app.troubles.notice
                    iconName: "warning"
                    tone: Theme.Tone.Soon
                    Layout.fillWidth: true
                }

                DeskButton {
                    objectName: "troublesButton"
                    text: qsTr("看看怎么办")
                    strong: false
                    Layout.fillWidth: true
                    onClicked: root.app.page = DeskApp.Troubles
                }
            }

            Hint {
                objectName: "draftsNotice"
                visible: root.app.drafts.notice !== ""
                text: root.app.drafts.notice
                iconName: "need"
                Layout.fillWidth: true
            }

            SideSection {
                visible: root.app.duty.facts.handedToYou > 0
                title: qsTr("同事移交给您")
                Layout.fillWidth: true

                DeskButton {
                    objectName: "handedWaiting"
                    primary: true
                    text: qsTr("%1 件等您接手").arg(root.app.duty.facts.handedToYou)
                    Layout.fillWidth: true
                    onClicked: {
                        root.app.matters.showOwn();
                        root.app.page = DeskApp.Matters;
                    }
                }
            }

            SideSection {
                title: qsTr("人脸登记")
                empty: root.app.enrolments.askedCount === 0 ? qsTr("没有居民在等核准") : ""
                Layout.fillWidth: true

                DeskButton {
                    objectName: "enrolmentsWaiting"
                    visible: root.app.enrolments.askedCount > 0
                    primary: true
                    text: qsTr("%1 位在等您核准").arg(root.app.enrolments.askedCount)
                    Layout.fillWidth: true
                    onClicked: root.enrolmentsWanted()
                }
            }

            SideSection {
                title: qsTr("正在接待")
                empty: root.app.taken.count === 0 ? qsTr("各窗口都空着") : ""
                Layout.fillWidth: true

                Repeater {
                    model: root.app.taken

                    SideRow {
                        required property var arrivalId
                        required property string name
                        required property string takenBy

                        Layout.fillWidth: true
                        title: name
                        sentence: takenBy
                        onClicked: root.app.reception.select(arrivalId)
                    }
                }
            }

            SideSection {
                title: qsTr("一体机")
                empty: root.app.devices.count === 0 ? qsTr("还没有一体机连上大厅") : ""
                Layout.fillWidth: true

                Repeater {
                    model: root.app.devices

                    SideRow {
                        required property string label
                        required property int tone
                        required sentence

                        Layout.fillWidth: true
                        enabled: false
                        title: label
                        isTroubled: tone !== Theme.Tone.Calm
                        toneOf: tone
                    }
                }
            }

            SideSection {
                title: qsTr("同事")
                empty: root.app.duty.facts.colleagues.length === 0 ? qsTr("大厅里没有别的同事") : ""
                Layout.fillWidth: true

                DeskButton {
                    objectName: "awayButton"
                    text: qsTr("外出留言")
                    deed: "away"
                    strong: false
                    Layout.fillWidth: true
                    onClicked: root.awayWanted()
                }

                Repeater {
                    model: root.app.duty.facts.colleagues

                    SideRow {
                        required property var modelData

                        objectName: "colleague"
                        Layout.fillWidth: true
                        enabled: false
                        title: modelData.name
                        sentence: modelData.about
                        isTroubled: modelData.isAway
                        toneOf: Theme.Tone.Soon
                    }
                }
            }
        }
    }

    Item {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        height: 48

        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }

        LookText {
            anchors.left: parent.left
            anchors.leftMargin: Theme.gapLarge
            anchors.verticalCenter: parent.verticalCenter
            text: root.app.line.clockText
            soft: true
            font.pixelSize: Theme.textSmall
            lineHeight: 1
        }

        LookText {
            anchors.right: parent.right
            anchors.rightMargin: Theme.gapLarge
            anchors.verticalCenter: parent.verticalCenter
            text: root.app.isSilent ? qsTr("提示音已关") : qsTr("提示音已开")
            soft: true
            font.pixelSize: Theme.textSmall
            lineHeight: 1
        }
    }
}
