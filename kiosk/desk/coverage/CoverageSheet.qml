// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Coverage
import Yimen.Look

/// What a manager says of how complete the records of one item are.
Sheet {
    id: root

    required property CoveragePage page
    property int source: CoveragePage.OwnMatters
    readonly property bool isList: root.source === CoveragePage.List

    function choose(source: int): void {
        root.source = source;
        day.text = root.page.said[source].day;
        reference.text = root.page.said[source].reference;
    }

    function confirm(): void {
        if (save.enabled)
            root.page.say(root.source, day.text, reference.text);
    }

    visible: root.page.asked !== ""
    cardWidth: 720
    title: root.page.askedName
    sentence: qsTr("设定之后，卡片才会按记录说“尚未申请”“逾期未办”。只要有人可能在别处办过，就不要设定。")
    onVisibleChanged: if (root.visible) {
        const isListOnly = root.page.said[CoveragePage.List].isSaid && !root.page.said[CoveragePage.OwnMatters].isSaid;
        root.choose(isListOnly ? CoveragePage.List : CoveragePage.OwnMatters);
        day.forceActiveFocus();
    }
    onCloseWanted: root.page.cancel()

    RowLayout {
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        Repeater {
            model: [
                {
                    source: CoveragePage.OwnMatters,
                    name: qsTr("都在本厅办理")
                },
                {
                    source: CoveragePage.List,
                    name: qsTr("有全部名单")
                }
            ]

            SegmentButton {
                id: choice

                required property var modelData
                required property int index

                objectName: "coverageSource" + choice.index
                text: choice.modelData.name
                checkable: false
                checked: root.source === choice.modelData.source
                onClicked: root.choose(choice.modelData.source)
            }
        }
    }

    ColumnLayout {
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        LookText {
            text: root.isList ? qsTr("名单是哪天的（一个月以后不再作数，除非之后都在本厅办理）") : qsTr("从哪天起（空着：一直都是）")
            soft: true
            Layout.fillWidth: true
        }

        TextLine {
            id: day

            objectName: "coverageDay"
            about: root.page.asked + root.source
            maximumLength: 20
            placeholderText: qsTr("比如：2026-01-31")
            Layout.fillWidth: true
            onAccepted: reference.forceActiveFocus()
        }

        LookText {
            text: qsTr("依据是什么（可以不写）")
            soft: true
            Layout.topMargin: Theme.gapSmall
            Layout.fillWidth: true
        }

        TextLine {
            id: reference

            objectName: "coverageReference"
            about: root.page.asked + root.source
            maximumLength: 80
            placeholderText: root.isList ? qsTr("比如：区民政局发放名单") : qsTr("比如：街道只设本厅一个受理点")
            Layout.fillWidth: true
            onAccepted: root.confirm()
        }
    }

    SheetProblem {
        objectName: "coverageRefusal"
        text: root.page.refusal
    }

    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true

        DeskButton {
            text: qsTr("取消")
            deed: "back"
            strong: false
            onClicked: root.closeWanted()
        }

        DeskButton {
            objectName: "takeBackCoverage"
            visible: root.page.said[root.source].isSaid
            text: qsTr("撤销设定")
            strong: false
            enabled: !root.page.isBusy
            onClicked: root.page.takeBack(root.source)
        }

        DeskButton {
            id: save

            objectName: "sayCoverage"
            text: qsTr("保存")
            deed: "confirm"
            primary: true
            enabled: !root.page.isBusy
            onClicked: root.confirm()
        }
    }
}
