// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Lobby
import Yimen.Look

/// "Are you still there?": lies over everything, and one touch anywhere takes it away.
Rectangle {
    id: root

    required property LobbyApp app

    visible: root.app.idle.isWarning
    color: Theme.shade

    MouseArea {
        objectName: "shield"
        anchors.fill: parent
        enabled: root.visible
        onPressed: root.app.idle.touched()
    }

    Card {
        anchors.centerIn: parent
        width: Math.max(parent.width * (Theme.landscape ? 0.6 : 0.8), words.implicitWidth + 2 * Theme.gapLarge)
        height: words.implicitHeight + 3 * Theme.gapLarge

        Column {
            id: words

            anchors.centerIn: parent
            spacing: Theme.gap

            LookText {
                anchors.horizontalCenter: parent.horizontalCenter
                text: qsTr("您还在吗？")
                strong: true
                font.pixelSize: Theme.textTitle
            }

            LookText {
                anchors.horizontalCenter: parent.horizontalCenter
                text: root.app.idle.words
                soft: true
            }

            PrimaryButton {
                anchors.horizontalCenter: parent.horizontalCenter
                height: Theme.touch * (Theme.landscape ? 1 : 1.4)
                leftPadding: Theme.gapLarge * 2
                rightPadding: Theme.gapLarge * 2
                text: qsTr("我还在")
                textSize: Theme.textLarge
                onClicked: root.app.idle.touched()
            }
        }
    }
}
