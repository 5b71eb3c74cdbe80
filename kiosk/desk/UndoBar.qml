// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Desk
import Yimen.Look

/// What was taken off a summary last, and the way back; or why it was not.
Card {
    id: root

    required property LineDismissal dismissal

    visible: root.dismissal.undoText !== "" || root.dismissal.problem !== ""
    implicitHeight: row.implicitHeight + 2 * Theme.gap

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: Theme.gap
        anchors.leftMargin: Theme.gapLarge
        spacing: Theme.gap

        LookText {
            objectName: "undoText"
            text: root.dismissal.problem !== "" ? root.dismissal.problem : qsTr("不再提：%1").arg(root.dismissal.undoText)
            soft: root.dismissal.problem === ""
            lineHeight: Theme.tightLineHeight
            Layout.fillWidth: true
        }

        DeskButton {
            objectName: "undoButton"
            visible: root.dismissal.undoText !== ""
            text: qsTr("撤销")
            key: "Ctrl+Z"
            onClicked: root.dismissal.undo()
        }
    }
}
