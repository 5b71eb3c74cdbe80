// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Audit
import Yimen.Desk.Base
import Yimen.Look

/// Which entries a manager wants to read.
ColumnLayout {
    id: root

    required property AuditLogPage page

    function clear(): void {
        from.clear();
        until.clear();
    }

    function setDays(): void {
        root.page.setDays(from.text, until.text);
    }

    spacing: Theme.gapSmall

    Connections {
        target: root.page

        function onChanged(): void {
            if (root.page.state === Loading.Idle)
                root.clear(); // the page was left, or the desk locks
        }
    }

    Flow {
        spacing: Theme.gapTiny
        Layout.fillWidth: true

        Repeater {
            model: [qsTr("全部"), qsTr("查看"), qsTr("居民资料"), qsTr("到访"), qsTr("办件和诉求"), qsTr("人脸"), qsTr("工作人员"), qsTr("大厅")]

            SegmentButton {
                id: choice

                required property string modelData
                required property int index

                objectName: "auditKind" + choice.index
                text: choice.modelData
                checkable: false
                checked: root.page.kind === choice.index - 1
                onClicked: root.page.setKind(choice.index - 1)
            }
        }
    }

    RowLayout {
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        TextLine {
            id: from

            objectName: "auditFrom"
            keepsDraft: false
            maximumLength: 20
            placeholderText: qsTr("从哪天")
            Layout.preferredWidth: 200
            onAccepted: root.setDays()
        }

        TextLine {
            id: until

            objectName: "auditUntil"
            keepsDraft: false
            maximumLength: 20
            placeholderText: qsTr("到哪天")
            Layout.preferredWidth: 200
            onAccepted: root.setDays()
        }

        DeskButton {
            objectName: "auditDays"
            text: qsTr("按日子看")
            strong: false
            onClicked: root.setDays()
        }

        Item {
            Layout.fillWidth: true
        }
    }

    SheetProblem {
        objectName: "auditDayProblem"
        text: root.page.dayProblem
    }

    RowLayout {
        visible: root.page.only !== ""
        spacing: Theme.gap
        Layout.fillWidth: true

        LookText {
            objectName: "auditOnly"
            text: root.page.only
            strong: true
            Layout.fillWidth: true
        }

        DeskButton {
            objectName: "auditShowAll"
            text: qsTr("看全部")
            strong: false
            onClicked: {
                root.clear();
                root.page.showAll();
            }
        }
    }
}
