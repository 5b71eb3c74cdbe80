// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yimen.Desk.Base
import Yimen.Desk.Needs
import Yimen.Desk.Residents
import Yimen.Look

/// What residents ask for: on the left the list under one filter, with how many there are; on the right one need. A
/// manager also sees where most is late.
ListPage {
    id: root

    required property NeedList needs
    required property NeedPage need
    required property PlacePicker place
    required property SearchModel picker
    required property Publishing publishing
    required property bool isManager
    /// Who is being served, for a need that is filed: see NeedFiling.
    property alias here: filing.here

    signal hereWanted
    signal talkDayWanted
    /// The need that is open shall be talked about on the talk day.
    signal raiseWanted

    function giveUp(): bool {
        return panel.giveUp();
    }

    title: qsTr("诉求")
    aside: root.needs.overdue > 0 ? qsTr("%1 条超期").arg(root.needs.overdue) : ""
    rowName: "need"
    iconName: "need"
    rows: root.needs
    count: root.needs.count
    loading: root.needs.state
    problem: root.needs.problem
    emptyTitle: qsTr("这里没有诉求")
    emptySentence: qsTr("居民在一体机上提的、电话和走访时说的，都在这里；最急的排在最上面")
    failedTitle: qsTr("没有读到诉求")
    more: root.needs.all > root.needs.count ? qsTr("这里是最急的 %1 条，共 %2 条").arg(root.needs.count).arg(root.needs.all) : ""
    onRowWanted: index => root.need.open(root.needs.keyAt(index))
    onReloadWanted: root.needs.reload()
    onVisibleChanged: if (root.visible)
        root.needs.reload()

    tools: [
        Flow {
            width: parent.width
            spacing: Theme.gapSmall

            Repeater {
                model: root.needs.filters

                SegmentButton {
                    required property var modelData

                    objectName: "needFilter"
                    text: modelData.text
                    checked: modelData.chosen
                    onClicked: root.needs.choose(modelData.value)
                }
            }
        },
        Flow {
            width: parent.width
            spacing: Theme.gapSmall

            Repeater {
                model: root.needs.kinds

                SegmentButton {
                    required property var modelData

                    objectName: "needKind"
                    text: modelData.text
                    checked: modelData.chosen
                    onClicked: root.needs.chooseKind(modelData.value)
                }
            }
        },
        Flow {
            width: parent.width
            spacing: Theme.gapSmall

            DeskButton {
                objectName: "toTalkDay"
                text: qsTr("居民说事日")
                deed: "talkDay"
                strong: false
                onClicked: root.talkDayWanted()
            }

            DeskButton {
                objectName: "newNeed"
                text: qsTr("登记一条")
                deed: "fresh"
                strong: false
                enabled: root.line.isOnline
                onClicked: filing.open()
            }
        }
    ]

    row: NeedRow {
        required property int index

        width: ListView.view ? ListView.view.width : 0
        chosen: root.need.key === key
        onClicked: root.choose(index)
    }

    Binding {
        target: root.need
        property: "isShown"
        value: root.visible
    }

    DeskShortcut {
        deed: "refresh"
        enabled: root.visible && root.enabled && root.need.hasNews
        onActivated: root.need.takeNews()
    }

    DeskShortcut {
        deed: "weight"
        enabled: root.visible && root.enabled && root.isManager && root.line.isOnline
        onActivated: weight.open()
    }

    DeskShortcut {
        deed: "fresh"
        enabled: root.visible && root.enabled
        onActivated: filing.open()
    }

    NeedFiling {
        id: filing

        objectName: "needFiling"
        parent: root.sheets
        need: root.need
        place: root.place
        picker: root.picker
        onHereWanted: root.hereWanted()
    }

    NeedWeightSheet {
        id: weight

        objectName: "weightSheet"
        parent: root.sheets
        needs: root.needs
    }

    PublishSheet {
        objectName: "publishSheet"
        parent: root.sheets
        publishing: root.publishing
    }

    NeedPanel {
        id: panel

        anchors.left: parent.left
        anchors.right: places.left
        height: parent.height
        need: root.need
        isOnline: root.line.isOnline
        isManager: root.isManager
        onLeaveWanted: root.leaveWanted()
        onRaiseWanted: root.raiseWanted()
        onPublishWanted: root.publishing.askAboutNeed(root.need.key, root.need.facts.publicTitle, root.need.facts.publicResult, root.need.facts.isPublished)
    }

    Column {
        id: places

        anchors.right: parent.right
        anchors.rightMargin: visible ? Theme.gapLarge : 0
        y: Theme.margin
        width: visible ? 300 : 0
        visible: root.isManager && root.needs.state !== Loading.Idle && (root.width >= 1500 || root.need.state === Loading.Idle)
        spacing: Theme.gap

        DeskButton {
            objectName: "weightButton"
            width: parent.width
            text: qsTr("评价权重：居民 %1%").arg(root.needs.residentPercent)
            deed: "weight"
            strong: false
            enabled: root.line.isOnline
            onClicked: weight.open()
        }

        LookText {
            width: parent.width
            visible: root.needs.places.length > 0
            text: qsTr("各网格")
            strong: true
        }

        Repeater {
            model: root.needs.places

            SideRow {
                required property var modelData

                objectName: "needPlace"
                width: places.width
                title: modelData.text
                sentence: modelData.detail
                isTroubled: modelData.chosen
                onClicked: root.needs.choosePlace(modelData.value)
            }
        }
    }
}
