// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// The slip: number and code, to photograph, or on paper.
GridLayout {
    id: root

    required property LobbyApp app
    readonly property NeedFiling need: root.app.need

    columns: Theme.landscape ? 2 : 1
    rowSpacing: Theme.gap
    columnSpacing: Theme.gap

    ColumnLayout {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.touch
        Layout.alignment: Qt.AlignTop
        spacing: Theme.gapTiny

        LookText {
            Layout.fillWidth: true
            text: qsTr("编号")
            soft: true
            font.pixelSize: Theme.textSmall
        }
        LookText {
            objectName: "needNumber"
            Layout.fillWidth: true
            text: root.need.number
            strong: true
            font.pixelSize: Theme.textTitle
            lineHeight: Theme.tightLineHeight
        }
        LookText {
            Layout.fillWidth: true
            text: qsTr("查询码")
            soft: true
            font.pixelSize: Theme.textSmall
        }
        LookText {
            objectName: "needCode"
            Layout.fillWidth: true
            text: root.need.code
            strong: true
            font.pixelSize: Theme.textTitle
            lineHeight: Theme.tightLineHeight
        }
        Hint {
            objectName: "needAnswer"
            Layout.fillWidth: true
            Layout.topMargin: Theme.gapTiny
            visible: root.need.answer !== "" && root.need.printing === ""
            verticalRoom: Theme.isTight ? Theme.gapTiny : Theme.gapSmall
            iconName: Theme.isTight ? "" : "clock"
            text: root.need.answer
        }
        Hint {
            Layout.fillWidth: true
            visible: root.need.printing !== ""
            iconName: "info"
            text: root.need.printing
        }
        BigButton {
            objectName: "printSlip"
            Layout.fillWidth: true
            visible: root.need.canPrint
            iconName: "ticket"
            text: qsTr("打印")
            onClicked: root.need.print()
        }
    }

    ColumnLayout {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.touch
        spacing: Theme.gapTiny

        QrPicture {
            objectName: "qrPicture"
            isSlip: true
            Layout.fillHeight: true
            Layout.fillWidth: true
            text: root.need.slip
        }
        LookText {
            Layout.fillWidth: true
            text: qsTr("二维码里是您的编号和查询码，用手机扫一扫就存进手机。")
            soft: true
            font.pixelSize: Theme.textSmall
            lineHeight: Theme.tightLineHeight
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
