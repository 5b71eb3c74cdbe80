// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Enrolling
import Yimen.Desk.Residents
import Yimen.Look

/// The clerk looks at an identity document, finds that resident, and approves or declines.
Item {
    id: root

    required property HallLine line
    required property EnrolmentRequests enrolments
    required property SearchModel picker
    required property string enrolmentKey
    property var resident: 0
    property string residentName: ""
    property var about: ({})
    readonly property bool isRefresh: root.about.isRefresh === true
    readonly property bool isDuplicate: root.about.isDuplicate === true
    readonly property bool isFixed: root.isRefresh || root.isDuplicate

    Connections {
        target: root.enrolments

        function onCountChanged(): void {
            root.about = root.enrolments.about(root.enrolmentKey);
        }
    }

    onEnrolmentKeyChanged: {
        root.about = root.enrolments.about(root.enrolmentKey);
        root.choose(0, "");
        root.picker.clear();
    }

    function choose(resident: var, name: string): void {
        root.resident = resident;
        root.residentName = name;
        guardian.clear();
        root.enrolments.forgetProblem();
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
            objectName: "decisionTitle"
            text: root.isDuplicate ? qsTr("%1 和 %2 很像").arg(root.about.name).arg(root.about.duplicateName)
                                   : root.isRefresh ? qsTr("请看证件，是 %1 本人吗？").arg(root.about.name) : qsTr("请看证件，找到这位居民")
            strong: true
            font.pixelSize: Theme.textTitle
            lineHeight: Theme.tightLineHeight
            Layout.fillWidth: true
        }

        LookText {
            visible: root.isFixed
            text: root.isDuplicate ? qsTr("还没有保存。请看两人的证件：同一个人就不要再存；确是两个人（双胞胎、亲属）可以保存，以后认到其中一位都先问您。")
                                   : qsTr("大厅换了识别模型，%1 的人脸要重新采集。以前的同意仍然有效，旧的人脸特征在存好新的之后删除。").arg(root.about.name)
            soft: true
            Layout.fillWidth: true
            Layout.maximumWidth: 760
        }

        ResidentFinder {
            visible: !root.isFixed
            search: root.picker
            chosen: root.resident
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumWidth: 760
            onFound: (resident, name) => root.choose(resident, name)
        }

        TextLine {
            id: guardian

            objectName: "guardianField"
            about: root.enrolmentKey
            visible: root.enrolments.needsGuardian
            iconName: "person"
            maximumLength: 32
            placeholderText: qsTr("监护人姓名")
            Layout.fillWidth: true
            Layout.maximumWidth: 760
        }

        Hint {
            objectName: "enrolmentProblem"
            visible: root.enrolments.problem !== ""
            text: root.enrolments.problem
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
                text: root.isDuplicate ? qsTr("同一个人，不保存") : qsTr("谢绝")
                strong: false
                enabled: !root.enrolments.isBusy && root.line.isOnline
                onClicked: {
                    if (root.isDuplicate)
                        root.enrolments.decideDuplicate(root.enrolmentKey, false);
                    else
                        root.enrolments.decline(root.enrolmentKey);
                }
            }

            Item {
                Layout.fillWidth: true
            }

            DeskButton {
                objectName: "approveButton"
                primary: true
                text: root.isDuplicate ? qsTr("确是两个人，保存") : root.isRefresh ? qsTr("是本人，重新采集")
                                       : root.residentName === "" ? qsTr("先选居民，再核准") : qsTr("证件相符，核准 %1").arg(root.residentName)
                enabled: (root.isFixed || root.residentName !== "") && !root.enrolments.isBusy && root.line.isOnline && (!guardian.visible || guardian.text.trim() !== "")
                onClicked: {
                    if (root.isDuplicate)
                        root.enrolments.decideDuplicate(root.enrolmentKey, true);
                    else if (root.isRefresh)
                        root.enrolments.approve(root.enrolmentKey, root.about.resident);
                    else
                        root.enrolments.approve(root.enrolmentKey, root.resident, guardian.text);
                }
            }
        }

        Item {
            visible: root.isFixed
            Layout.fillHeight: true
        }
    }
}
