// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// The camera is not sure: one movement at a time, in large words and a picture. Nobody has to: the other ways are here.
PageFrame {
    id: root

    required property LobbyApp app

    lead: [
        LookText {
            objectName: "challengeTitle"
            Layout.fillWidth: true
            text: root.app.page.title
            strong: true
            font.pixelSize: Theme.isTight ? Theme.textLarge : Theme.textTitle
            lineHeight: Theme.tightLineHeight
            horizontalAlignment: Text.AlignHCenter
        },
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: mark.height + Theme.gap
            Layout.maximumHeight: 700

            CameraRing {
                anchors.fill: parent
                app: root.app
            }

            RoundMark {
                id: mark

                anchors.horizontalCenter: parent.horizontalCenter
                anchors.bottom: parent.bottom
                iconName: root.app.ring.askIcon
                tone: Theme.Tone.Help
            }
        },
        LookText {
            Layout.fillWidth: true
            visible: !Theme.isTight
            text: root.app.page.body
            soft: true
            font.pixelSize: Theme.textSmall
            horizontalAlignment: Text.AlignHCenter
        }
    ]

    Item {
        Layout.fillHeight: Theme.landscape
        visible: Theme.landscape
    }

    BigButton {
        objectName: "counterButton"
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.touch * 1.3
        iconName: "call_person"
        text: qsTr("到窗口办理")
        textSize: Theme.textLarge
        onClicked: root.app.choice.toCounter()
    }

    BigButton {
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.touch * 1.3
        iconName: "keypad"
        text: qsTr("不刷脸，用手机号")
        textSize: Theme.textLarge
        onClicked: root.app.withoutFace()
    }

    BigButton {
        Layout.fillWidth: true
        iconName: "back"
        strong: false
        text: qsTr("返回")
        onClicked: root.app.back()
    }

    Item {
        Layout.fillHeight: Theme.landscape
        visible: Theme.landscape
    }
}
