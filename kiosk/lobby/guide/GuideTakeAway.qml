// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// To take home: a picture for the telephone, or paper.
Item {
    id: root

    required property LobbyApp app
    readonly property Guide guide: root.app.guide

    GridLayout {
        anchors.fill: parent
        columns: Theme.landscape ? 2 : 1
        rowSpacing: Theme.gap
        columnSpacing: Theme.gap

        QrPicture {
            objectName: "qrPicture"
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            text: root.guide.takeAway
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            spacing: Theme.gap

            Hint {
                Layout.fillWidth: true
                objectName: "printing"
                visible: root.guide.printing !== "" || !root.guide.canPrint
                iconName: "info"
                tone: Theme.Tone.Soon
                text: root.guide.printing !== "" ? root.guide.printing
                      : qsTr("本机没有打印机。请用手机扫，或到前台打印。")
            }

            BigButton {
                objectName: "printList"
                Layout.fillWidth: true
                visible: root.guide.canPrint
                iconName: "ticket"
                text: qsTr("打印清单")
                onClicked: root.guide.printList()
            }

            BigButton {
                objectName: "printForm"
                Layout.fillWidth: true
                visible: root.guide.canPrint && root.guide.hasForm
                iconName: "consent"
                text: qsTr("打印要填的表")
                onClicked: root.guide.printForm()
            }
        }
    }
}
