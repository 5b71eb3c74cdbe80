// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// The masked name and nothing else about the person; yes, no, and a bar that any touch stops.
PageFrame {
    id: root

    required property LobbyApp app

    leadShare: 0.54
    lead: [
        Item {
            Layout.fillHeight: true
        },
        LookText {
            Layout.fillWidth: true
            text: root.app.page.title
            strong: true
            font.pixelSize: Theme.textTitle
        },
        LookText {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.textDisplay * 1.5
            text: root.app.visitor.maskedName
            strong: true
            font.pixelSize: Theme.textDisplay
            lineHeight: 1
            wrapMode: Text.NoWrap
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.textLarge
            verticalAlignment: Text.AlignVCenter
        },
        LookText {
            Layout.fillWidth: true
            text: root.app.page.body
            soft: true
        },
        Item {
            Layout.fillHeight: true
        }
    ]

    Item {
        Layout.fillHeight: Theme.landscape
        visible: Theme.landscape
    }

    PrimaryButton {
        objectName: "yesButton"
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.touch * 1.7
        enabled: !root.app.visitor.isBusy
        text: qsTr("是我")
        textSize: Theme.textTitle
        onClicked: root.app.visitor.sayYes()
    }

    BigButton {
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.touch * 1.4
        enabled: !root.app.visitor.isBusy
        strong: false
        text: qsTr("不是我")
        textSize: Theme.textLarge
        onClicked: root.app.visitor.sayNo()
    }

    CountdownBar {
        Layout.fillWidth: true
        app: root.app
    }

    BigButton {
        Layout.fillWidth: true
        iconName: "keypad"
        strong: false
        text: qsTr("不刷脸，用手机号")
        onClicked: root.app.withoutFace()
    }

    Item {
        Layout.fillHeight: Theme.landscape
        visible: Theme.landscape
    }
}
