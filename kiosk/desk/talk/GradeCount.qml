// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Look

/// How many people gave one grade.
ColumnLayout {
    id: root

    required property string modelData
    required property int index
    property alias field: number
    property alias about: number.about

    signal accepted

    spacing: Theme.gapTiny

    LookText {
        text: root.modelData
        soft: true
        font.pixelSize: Theme.textSmall
        lineHeight: Theme.tightLineHeight
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
    }

    TextLine {
        id: number

        objectName: "gradeCount" + root.index
        implicitWidth: 112
        maximumLength: 4
        placeholderText: qsTr("0 人")
        inputMethodHints: Qt.ImhDigitsOnly
        validator: IntValidator {
            bottom: 0
            top: 9999
        }
        onAccepted: root.accepted()
    }
}
