// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Look

/// What was done last, and the way back; or why it was not.
Card {
    id: root

    required property Undo undo

    visible: root.undo.text !== "" || root.undo.problem !== ""
    implicitHeight: row.implicitHeight + 2 * Theme.gap

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: Theme.gap
        anchors.leftMargin: Theme.gapLarge
        spacing: Theme.gap

        LookText {
            objectName: "undoText"
            text: root.undo.problem !== "" ? root.undo.problem : root.undo.text
            soft: root.undo.problem === ""
            lineHeight: Theme.tightLineHeight
            Layout.fillWidth: true
        }

        DeskButton {
            objectName: "undoButton"
            visible: root.undo.text !== ""
            text: qsTr("撤销")
            deed: "undo"
            onClicked: root.undo.undo()
        }
    }
}
