// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Residents
import Yimen.Look

/// Somebody moved away, died, or lives here again.
Sheet {
    id: root

    required property StandingChange change
    property int chosen: StandingChange.MovedOut
    readonly property bool asksDay: root.chosen !== StandingChange.Here

    function confirm(): void {
        root.change.say(root.chosen, day.text);
    }

    visible: root.change.isAsking
    title: qsTr("%1 还住在这里吗？").arg(root.change.residentName)
    sentence: root.asksDay
        ? qsTr("保存后不再提示可以办的事；人脸同意随之撤回，人脸特征立即全部删除，不能恢复。没有办完的事照常办。")
        : qsTr("恢复在册。人脸要用，得本人重新同意、重新采集。")
    cardWidth: 720
    onCloseWanted: root.change.cancel()
    onVisibleChanged: {
        root.chosen = root.change.now === StandingChange.Here ? StandingChange.MovedOut : StandingChange.Here;
        day.clear();
        if (root.visible)
            day.forceActiveFocus();
    }

    RowLayout {
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        Repeater {
            model: [
                {
                    standing: StandingChange.Here,
                    name: qsTr("在册")
                },
                {
                    standing: StandingChange.MovedOut,
                    name: qsTr("已迁出")
                },
                {
                    standing: StandingChange.Died,
                    name: qsTr("已去世")
                }
            ]

            SegmentButton {
                id: choice

                required property var modelData
                required property int index

                objectName: "standing" + choice.index
                text: choice.modelData.name
                checkable: false
                checked: root.chosen === choice.modelData.standing
                onClicked: root.chosen = choice.modelData.standing
            }
        }
    }

    ColumnLayout {
        visible: root.asksDay
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        LookText {
            text: qsTr("哪一天（不知道就空着）")
            soft: true
            Layout.fillWidth: true
        }

        TextLine {
            id: day

            objectName: "standingDay"
            about: root.change.residentName
            maximumLength: 20
            placeholderText: qsTr("比如：2026-11-01")
            Layout.fillWidth: true
            onAccepted: root.confirm()
        }
    }

    SheetProblem {
        objectName: "standingProblem"
        text: root.change.problem
    }

    RowLayout {
        spacing: Theme.gap
        Layout.alignment: Qt.AlignRight

        DeskButton {
            text: qsTr("取消")
            deed: "back"
            strong: false
            onClicked: root.closeWanted()
        }

        DeskButton {
            objectName: "saveStanding"
            text: qsTr("保存")
            deed: "confirm"
            primary: true
            enabled: !root.change.isBusy && root.chosen !== root.change.now
            onClicked: root.confirm()
        }
    }
}
