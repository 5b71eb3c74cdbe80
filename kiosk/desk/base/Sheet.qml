// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Look

/// A card over everything else, with one question. Esc and a click beside it close it.
FocusScope {
    id: root

    required property string title
    property string sentence: ""
    property int cardWidth: 560
    /// Opened by open(), closed by whatever closes it and by the desk's lock. A sheet that a part of the desk opens has
    /// its `visible` bound to that instead.
    property bool isOpen: false
    default property alias content: body.data

    signal closeWanted

    function open(): void {
        root.isOpen = true;
    }

    anchors.fill: parent
    visible: root.isOpen
    onCloseWanted: root.isOpen = false
    onVisibleChanged: {
        if (root.visible)
            root.forceActiveFocus();
        else
            root.focus = false; // a field in it would go on swallowing the desk's keys
    }

    DeskShortcut {
        deed: "back"
        enabled: root.activeFocus
        onActivated: root.closeWanted()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.shade

        MouseArea {
            objectName: "shield"
            anchors.fill: parent
            onClicked: root.closeWanted()
            onWheel: (wheel) => { wheel.accepted = true; }
        }
    }

    Card {
        anchors.centerIn: parent
        width: Math.min(root.cardWidth, root.width - 2 * Theme.margin)
        height: Math.min(stack.implicitHeight + 2 * Theme.margin + 8, root.height - 2 * Theme.margin)

        MouseArea {
            objectName: "shield"
            anchors.fill: parent
        }

        ColumnLayout {
            id: stack

            anchors.fill: parent
            anchors.margins: Theme.margin + 4
            spacing: Theme.gapLarge

            LookText {
                text: root.title
                strong: true
                font.pixelSize: Theme.textTitle
                lineHeight: Theme.tightLineHeight
                Layout.fillWidth: true
            }

            LookText {
                visible: text !== ""
                text: root.sentence
                soft: true
                Layout.fillWidth: true
            }

            ColumnLayout {
                id: body

                spacing: Theme.gapLarge
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
        }
    }
}
