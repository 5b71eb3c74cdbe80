// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yimen.Desk.Base
import Yimen.Desk.Duty
import Yimen.Desk.Matters
import Yimen.Look

/// A matter begins: which item, what is there, who acts. What is missing becomes the one notice.
Sheet {
    id: root

    required property HallLine line
    required property Duty duty
    required property MatterStart page
    readonly property bool hasItem: root.page.facts.hasItem
    readonly property var item: root.page.facts.item

    function focusFirst(): void {
        if (!root.visible)
            return;
        if (!root.page.facts.hasItem)
            items.focusSearch();
        else if (root.page.facts.isComplaint)
            complaint.start();
        else
            startButton.forceActiveFocus(); // no field shall swallow the digits
    }

    visible: root.page.isOpen
    cardWidth: 820
    title: root.page.isAnonymous ? qsTr("受理匿名投诉") : qsTr("为 %1 受理").arg(root.page.facts.resident)
    sentence: root.page.facts.hasItem ? "" : qsTr("选一个事项；Enter 选中，↑ ↓ 移动")
    onCloseWanted: root.page.cancel()
    onVisibleChanged: root.focusFirst()
    onHasItemChanged: root.focusFirst()

    DeskShortcut {
        deed: "confirm"
        enabled: root.visible && root.hasItem && !proxy.isTyping && !complaint.isTyping
        onActivated: root.page.start()
    }

    StartItems {
        id: items

        visible: !root.page.facts.hasItem
        page: root.page
        Layout.fillWidth: true
        Layout.fillHeight: true
    }

    RowLayout {
        visible: root.page.facts.hasItem
        spacing: Theme.gap
        Layout.fillWidth: true

        LookText {
            objectName: "startItemName"
            text: root.item.name ?? ""
            strong: true
            font.pixelSize: Theme.textLarge
            Layout.fillWidth: true
        }

        LookText {
            text: root.item.limit ?? ""
            soft: true
            horizontalAlignment: Text.AlignRight
            Layout.maximumWidth: 320
        }

        DeskButton {
            objectName: "startOtherItem"
            visible: root.page.facts.mayBeNamed
            text: qsTr("换一项")
            deed: "search"
            strong: false
            onClicked: root.page.chooseAgain()

            DeskShortcut {
                deed: "search"
                enabled: root.visible && root.page.facts.hasItem && root.page.facts.mayBeNamed
                onActivated: root.page.chooseAgain()
            }
        }
    }

    RowLayout {
        visible: root.page.facts.hasItem && !root.page.facts.isComplaint
        spacing: Theme.gap
        Layout.fillWidth: true

        LookText {
            text: root.page.facts.materials.length === 0 ? qsTr("这一项不要材料") : qsTr("带来了哪些？按数字勾选")
            soft: true
            Layout.fillWidth: true
        }

        DeskButton {
            objectName: "proxyButton"
            text: root.page.isProxied ? qsTr("本人来办") : qsTr("别人代办")
            deed: "proxy"
            strong: false
            onClicked: root.page.isProxied = !root.page.isProxied

            DeskShortcut {
                deed: "proxy"
                enabled: root.visible && root.page.facts.hasItem && !root.page.facts.isComplaint
                onActivated: root.page.isProxied = !root.page.isProxied
            }
        }
    }

    PageScroll {
        visible: root.page.facts.hasItem && root.page.facts.materials.length > 0
        contentHeight: materials.implicitHeight
        implicitHeight: contentHeight
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.maximumHeight: contentHeight
        Layout.minimumHeight: Math.min(contentHeight, 160)
        T.ScrollBar.vertical: DeskScrollBar {
            id: bar
        }

        ColumnLayout {
            id: materials

            width: parent.width - (bar.visible ? bar.width + Theme.gapTiny : 0)
            spacing: Theme.gapSmall

            Repeater {
                model: root.page.facts.materials

                MaterialRow {
                    id: material

                    required property var modelData
                    required property int index

                    name: material.modelData.name
                    how: material.modelData.how
                    brought: material.modelData.brought
                    key: material.index < 9 ? String(material.index + 1) : ""
                    Layout.fillWidth: true
                    onClicked: root.page.toggle(material.index)

                    DeskShortcut {
                        deed: "choose"
                        nth: material.key === "" ? 0 : material.index + 1
                        enabled: root.visible && material.key !== ""
                        onActivated: root.page.toggle(material.index)
                    }
                }
            }
        }
    }

    StartComplaint {
        id: complaint

        visible: root.page.facts.hasItem && root.page.facts.isComplaint
        page: root.page
        duty: root.duty
        onAccepted: root.page.start()
        Layout.fillWidth: true
    }

    StartProxy {
        id: proxy

        visible: root.page.facts.hasItem && root.page.isProxied && !root.page.facts.isComplaint
        page: root.page
        Layout.fillWidth: true
    }

    SheetProblem {
        objectName: "startProblem"
        text: root.page.problem
    }

    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true

        DeskButton {
            objectName: "bringAll"
            visible: root.page.facts.missing > 0
            text: qsTr("全带齐了")
            deed: "chooseAll"
            strong: false
            onClicked: root.page.bringAll()

            DeskShortcut {
                deed: "chooseAll"
                enabled: root.visible && root.page.facts.missing > 0
                onActivated: root.page.bringAll()
            }
        }

        Item {
            Layout.fillWidth: true
        }

        DeskButton {
            text: qsTr("先不受理")
            deed: "back"
            strong: false
            onClicked: root.page.cancel()
        }

        DeskButton {
            id: startButton

            objectName: "startButton"
            visible: root.page.facts.hasItem
            text: root.page.facts.missing > 0 ? qsTr("受理，告知还缺 %1 样").arg(root.page.facts.missing) : qsTr("受理")
            deed: "confirm"
            primary: true
            enabled: root.page.canStart && root.line.isOnline
            onClicked: root.page.start()
        }
    }
}
