// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Access
import Yimen.Desk.Base
import Yimen.Look

/// A new password, typed twice, and why the hall does not take it.
ColumnLayout {
    id: root

    required property AccessPage access
    property string field: "newPassword" ///< the name of the first field
    readonly property string fresh: first.text
    readonly property string again: second.text
    readonly property bool isFilled: first.text !== "" && second.text !== ""

    signal accepted

    function begin(): void {
        first.clear();
        second.clear();
    }
    function takeFocus(): void {
        first.forceActiveFocus();
    }

    spacing: Theme.gapLarge

    TextLine {
        id: first

        objectName: root.field
        placeholderText: qsTr("新密码，至少 8 个字符")
        echoMode: TextInput.Password
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        maximumLength: 128
        Layout.fillWidth: true
        onAccepted: second.forceActiveFocus()
    }

    TextLine {
        id: second

        objectName: root.field + "Again"
        placeholderText: qsTr("再输一次新密码")
        echoMode: TextInput.Password
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        maximumLength: 128
        Layout.fillWidth: true
        onAccepted: root.accepted()
    }

    SheetProblem {
        objectName: root.field + "Problem"
        text: root.access.changeProblem
    }
}
