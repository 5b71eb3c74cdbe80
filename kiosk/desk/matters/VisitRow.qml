// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Look

/// A visitor who was handed over, or whom nobody looks after: seen before all matters.
Card {
    id: root

    required property string title
    required property string sentence
    required property bool handed

    signal opened
    signal acceptWanted

    objectName: "visitRow"
    color: Theme.amberSoft
    implicitHeight: words.implicitHeight + 2 * Theme.gap

    RowLayout {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        ColumnLayout {
            spacing: 2
            Layout.fillWidth: true

            LookText {
                text: root.title
                strong: true
                lineHeight: Theme.tightLineHeight
                elide: Text.ElideRight
                maximumLineCount: 1
                Layout.fillWidth: true
            }

            LookText {
                text: root.sentence
                color: Theme.amber
                font.pixelSize: Theme.textSmall
                lineHeight: Theme.tightLineHeight
                elide: Text.ElideRight
                maximumLineCount: 2
                Layout.fillWidth: true
            }
        }

        DeskButton {
            objectName: "openVisit"
            text: root.handed ? qsTr("接手") : qsTr("去看")
            strong: false
            onClicked: root.handed ? root.acceptWanted() : root.opened()
        }
    }
}
