// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Needs
import Yimen.Look

/// How much the resident's grade weighs against the grade of whoever did it.
Sheet {
    id: root

    required property NeedList needs
    property int percent: 70

    title: qsTr("评价权重")
    sentence: qsTr("一条诉求的综合分，由居民的评价占 %1%，承办方的评价占 %2%；居民的评价最少占 70%。").arg(root.percent).arg(100 - root.percent)
    onVisibleChanged: if (root.visible) {
        root.needs.forgetWeightProblem();
        root.percent = root.needs.residentPercent;
    }

    DeskShortcut {
        deed: "confirm"
        enabled: root.visible
        onActivated: root.needs.setResidentPercent(root.percent)
    }

    Connections {
        target: root.needs

        function onWeightSet(): void {
            root.closeWanted();
        }
    }

    Flow {
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        Repeater {
            model: [70, 75, 80, 85, 90, 95]

            SegmentButton {
                id: choice

                required property int modelData
                required property int index

                objectName: "weight" + choice.modelData
                text: qsTr("%1 居民 %2%").arg(choice.index + 1).arg(choice.modelData)
                checked: root.percent === choice.modelData
                onClicked: root.percent = choice.modelData

                DeskShortcut {
                    deed: "choose"
                    nth: choice.index + 1
                    enabled: root.visible
                    onActivated: root.percent = choice.modelData
                }
            }
        }
    }

    SheetProblem {
        objectName: "weightProblem"
        text: root.needs.weightProblem
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
            objectName: "setWeight"
            text: qsTr("就用这个")
            deed: "confirm"
            primary: true
            onClicked: root.needs.setResidentPercent(root.percent)
        }
    }
}
