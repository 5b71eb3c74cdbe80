// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Residents
import Yimen.Look

/// Another record of the same person goes over into the one that is open.
Sheet {
    id: root

    required property RecordMerging merging
    readonly property bool isChosen: root.merging.otherName !== ""

    visible: root.merging.isAsking
    title: root.isChosen ? qsTr("把另一份「%1」并进来？").arg(root.merging.otherName) : qsTr("哪一份也是 %1？").arg(root.merging.residentName)
    sentence: root.isChosen
        ? qsTr("请先看过两个人的证件。那一份的办件、诉求、到访、预约和走访都归到打开着的这一份；那一份的人脸特征立即删除，不能恢复。当天可以在「谁改过、谁看过」里撤销。")
        : qsTr("留下的是打开着的这一份；有证件号码的那一份要留下。")
    cardWidth: 760
    onCloseWanted: root.merging.cancel()

    ResidentFinder {
        visible: !root.isChosen
        search: root.merging.search
        Layout.fillWidth: true
        Layout.preferredHeight: 420
        onFound: (resident, name) => root.merging.choose(resident, name)
    }

    SheetProblem {
        objectName: "mergeProblem"
        text: root.merging.problem
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
            objectName: "leaveOther"
            visible: root.isChosen
            enabled: !root.merging.isBusy
            text: qsTr("重新选")
            strong: false
            onClicked: root.merging.leave()
        }

        DeskButton {
            objectName: "mergeRecords"
            visible: root.isChosen
            enabled: !root.merging.isBusy
            text: qsTr("是同一个人，合并")
            deed: "confirm"
            primary: true
            onClicked: root.merging.merge()
        }
    }
}
