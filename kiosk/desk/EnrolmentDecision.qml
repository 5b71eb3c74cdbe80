// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk
import Yimen.Look

/// The clerk looks at an identity document, finds that resident, and approves or declines.
Item {
    id: root

    required property DeskApp app
    required property string enrolmentKey
    property var resident: 0
    property string residentName: ""

    onEnrolmentKeyChanged: {
        root.choose(0, "");
        root.app.picker.clear();
    }

    function choose(resident: var, name: string): void {
        root.resident = resident;
        root.residentName = name;
        guardian.clear();
        root.app.enrolments.forgetProblem();
    }

    ListNotice {
        visible: root.enrolmentKey === ""
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, 480)
        iconName: "consent"
        title: qsTr("核准前请当面核对证件")
        sentence: qsTr("居民在一体机上自己阅读同意书、自己点同意；这里只确认是哪一位居民。随时可以撤回。")
    }

    ColumnLayout {
        visible: root.enrolmentKey !== ""
        anchors.fill: parent
        anchors.margins: Theme.margin + 8
        spacing: Theme.gapLarge

        LookText {
            text: qsTr("请看证件，找到这位居民")
            strong: true
            font.pixelSize: Theme.textTitle
            lineHeight: Theme.tightLineHeight
            Layout.fillWidth: true
        }

        ResidentFinder {
            search: root.app.picker
            chosen: root.resident
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumWidth: 760
            onFound: (resident, name) => root.choose(resident, name)
        }

        TextLine {
            id: guardian

            objectName: "guardianField"
            visible: root.app.enrolments.needsGuardian
            iconName: "person"
            maximumLength: 32
            placeholderText: qsTr("监护人姓名")
            Layout.fillWidth: true
            Layout.maximumWidth: 760
        }

        Hint {
            objectName: "enrolmentProblem"
            visible: root.app.enrolments.problem !== ""
            text: root.app.enrolments.problem
            iconName: "warning"
            tone: Theme.Tone.Late
            Layout.fillWidth: true
            Layout.maximumWidth: 760
        }

        RowLayout {
            spacing: Theme.gap
            Layout.fillWidth: true
            Layout.maximumWidth: 760

            DeskButton {
                objectName: "declineButton"
                text: qsTr("谢绝")
                strong: false
                enabled: !root.app.enrolments.isBusy && root.app.isOnline
                onClicked: root.app.enrolments.decline(root.enrolmentKey)
            }

            Item {
                Layout.fillWidth: true
            }

            DeskButton {
                objectName: "approveButton"
                primary: true
                text: root.residentName === "" ? qsTr("先选居民，再核准") : qsTr("证件相符，核准 %1").arg(root.residentName)
                enabled: root.residentName !== "" && !root.app.enrolments.isBusy && root.app.isOnline && (!guardian.visible || guardian.text.trim() !== "")
                onClicked: root.app.enrolments.approve(root.enrolmentKey, root.resident, guardian.text)
            }
        }
    }
}
