// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Residents
import Yimen.Look

/// Why this record is opened; the hall writes it down.
Sheet {
    id: root

    required property ResidentPage resident
    readonly property bool isEnough: root.resident.isPurpose(field.text)

    visible: root.resident.isAsking
    title: qsTr("打开 %1 的档案").arg(root.resident.askedName)
    sentence: qsTr("请写明用途。用途、时间和您的姓名会记入审计，居民可以查询。")
    onCloseWanted: root.resident.cancel()
    onVisibleChanged: {
        field.clear();
        if (root.visible)
            field.forceActiveFocus();
    }

    Flow {
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        Repeater {
            model: [qsTr("接待本人办事"), qsTr("核对身份"), qsTr("补充材料"), qsTr("回复诉求进展")]

            DeskButton {
                required property string modelData

                text: modelData
                strong: false
                onClicked: field.text = modelData
            }
        }
    }

    TextLine {
        id: field

        objectName: "purposeField"
        about: root.resident.askedName
        maximumLength: 100
        placeholderText: qsTr("例如：接待本人办理高龄津贴")
        Layout.fillWidth: true
        onAccepted: root.resident.open(field.text)
    }

    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true

        LookText {
            text: root.isEnough ? "" : qsTr("至少两个字")
            soft: true
            font.pixelSize: Theme.textSmall
            Layout.fillWidth: true
        }

        DeskButton {
            text: qsTr("不打开")
            deed: "back"
            strong: false
            onClicked: root.resident.cancel()
        }

        DeskButton {
            objectName: "purposeButton"
            text: qsTr("打开档案")
            deed: "confirm"
            primary: true
            enabled: root.isEnough
            onClicked: root.resident.open(field.text)
        }
    }
}
