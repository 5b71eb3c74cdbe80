// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Desk
import Yimen.Desk.Base
import Yimen.Look

/// A clerk signs in, or unlocks the desk that they locked.
FocusScope {
    id: root

    required property DeskApp app
    readonly property bool isLocked: root.app.state === DeskApp.Locked
    property bool isOther: false
    readonly property bool asksLogin: !root.isLocked || root.isOther

    function begin(): void {
        root.isOther = false;
        login.clear();
        password.clear();
        if (root.visible)
            (root.asksLogin ? login : password).forceActiveFocus();
    }

    onVisibleChanged: root.begin()
    Component.onCompleted: root.begin()

    function submit(): void {
        if (root.asksLogin)
            root.app.signIn(login.text, password.text);
        else
            root.app.unlock(password.text);
        password.clear();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    Card {
        anchors.centerIn: parent
        width: 520
        height: form.implicitHeight + 2 * (Theme.margin + 16)

        ColumnLayout {
            id: form

            anchors.fill: parent
            anchors.margins: Theme.margin + 16
            spacing: Theme.gapLarge

            ColumnLayout {
                spacing: Theme.gapTiny
                Layout.fillWidth: true

                LookText {
                    text: root.app.line.hallName
                    soft: true
                    font.pixelSize: Theme.textLarge
                    Layout.fillWidth: true
                }

                LookText {
                    objectName: "signInTitle"
                    text: root.asksLogin ? qsTr("前台登录") : qsTr("已锁屏 · %1").arg(root.app.staffName)
                    strong: true
                    font.pixelSize: Theme.textDisplay
                    lineHeight: Theme.tightLineHeight
                    Layout.fillWidth: true
                }

                LookText {
                    visible: text !== ""
                    text: root.isLocked ? root.app.lockedNews : ""
                    color: Theme.pine
                    strong: true
                    Layout.fillWidth: true
                }
            }

            TextLine {
                id: login

                objectName: "loginField"
                keepsDraft: false
                visible: root.asksLogin
                focus: root.asksLogin
                placeholderText: qsTr("工号")
                maximumLength: 64
                Layout.fillWidth: true
                onAccepted: password.forceActiveFocus()
            }

            TextLine {
                id: password

                objectName: "passwordField"
                focus: !root.asksLogin
                placeholderText: qsTr("密码")
                echoMode: TextInput.Password
                inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
                maximumLength: 128
                Layout.fillWidth: true
                onAccepted: root.submit()
            }

            Hint {
                objectName: "signInProblem"
                visible: root.app.signInProblem !== ""
                text: root.app.signInProblem
                iconName: "warning"
                tone: Theme.Tone.Late
                Layout.fillWidth: true
            }

            DeskButton {
                objectName: "signInButton"
                primary: true
                text: root.app.isSigningIn ? qsTr("正在核对…") : root.asksLogin ? qsTr("登录") : qsTr("解锁")
                enabled: root.app.canSignIn
                Layout.fillWidth: true
                Layout.preferredHeight: 52
                onClicked: root.submit()
            }

            LookText {
                objectName: "forgottenPassword"
                text: qsTr("忘了密码？请负责人在“设置 · 登录帮助”里给您一个一次性密码；手上的事都还在。")
                soft: true
                font.pixelSize: Theme.textSmall
                Layout.fillWidth: true
            }

            RowLayout {
                Layout.fillWidth: true

                DeskButton {
                    visible: root.isLocked
                    text: root.isOther ? qsTr("返回") : qsTr("换人登录")
                    strong: false
                    onClicked: root.isOther = !root.isOther
                }

                Item {
                    Layout.fillWidth: true
                }

                DeskButton {
                    objectName: "signInLanguage"
                    text: root.app.language === "zh" ? "English" : "中文"
                    iconName: "language"
                    strong: false
                    onClicked: root.app.language = root.app.language === "zh" ? "en" : "zh"
                }
            }
        }
    }

    LookText {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        anchors.horizontalCenter: parent.horizontalCenter
        text: root.app.line.deviceLabel === "" ? root.app.line.sentence
                                          : root.app.line.deviceLabel + " · " + root.app.line.sentence
        soft: true
        font.pixelSize: Theme.textSmall
        wrapMode: Text.NoWrap
    }
}
