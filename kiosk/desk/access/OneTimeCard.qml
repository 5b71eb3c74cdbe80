// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// What a manager reads out, once; nothing if there is none.
Card {
    id: root

    required property string password
    required property string whose
    property string field: "oneTimePassword" ///< the name of the password

    visible: root.password !== ""
    color: Theme.pineSoft
    implicitHeight: told.implicitHeight + 2 * Theme.gapLarge

    Column {
        id: told

        anchors.centerIn: parent
        width: parent.width - 2 * Theme.gapLarge
        spacing: Theme.gapTiny

        LookText {
            width: parent.width
            text: qsTr("%1 的一次性密码，只显示这一次：").arg(root.whose)
        }

        LookText {
            objectName: root.field
            width: parent.width
            text: root.password
            strong: true
            font.pixelSize: Theme.textDisplay
            font.letterSpacing: 2
        }
    }
}
