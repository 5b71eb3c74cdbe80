// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// Header, page, what is always at hand, and the bands over them; laid out for at least 1080 x 1920 or 1280 x 800 and
/// scaled to the size it gets.
Item {
    id: root

    required property LobbyApp app
    readonly property color ground: Theme.paper
    readonly property bool isLandscape: root.width > root.height
    readonly property real fit: Math.min(root.width / (root.isLandscape ? 1280 : 1080),
                                         root.height / (root.isLandscape ? 800 : 1920))

    Connections {
        target: root.app.page
        function onPageRead() { afterwards.restart() }
    }

    // The page that was read is not on the screen yet.
    Timer {
        id: afterwards

        interval: 1
        onTriggered: root.app.page.readButtons(pages)
    }

    Binding {
        target: Theme
        property: "landscape"
        value: root.isLandscape
    }

    Binding {
        target: Theme
        property: "elder"
        value: root.app.comforts.isElder
    }

    Binding {
        target: Theme
        property: "reduceMotion"
        value: root.app.reduceMotion
    }

    Rectangle {
        width: root.width / root.fit
        height: root.height / root.fit
        transformOrigin: Item.TopLeft
        scale: root.fit
        color: root.ground

        // In portrait what is always at hand lies under the page, in landscape beside it.
        GridLayout {
            anchors.fill: parent
            anchors.margins: Theme.margin
            anchors.topMargin: Theme.landscape ? Theme.gapSmall : Theme.gapLarge
            anchors.bottomMargin: Theme.landscape ? Theme.gapSmall : Theme.gapLarge
            columns: Theme.landscape ? 2 : 1
            rowSpacing: Theme.gap
            columnSpacing: Theme.gapLarge

            LobbyHeader {
                Layout.fillWidth: true
                visible: !(Theme.landscape && bands.visible)
                Layout.columnSpan: Theme.landscape ? 2 : 1
                app: root.app
            }

            LobbyBands {
                id: bands

                Layout.fillWidth: true
                Layout.columnSpan: Theme.landscape ? 2 : 1
                app: root.app
            }

            LobbyPages {
                id: pages

                objectName: "pages"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.topMargin: Theme.landscape ? 0 : Theme.gap
                app: root.app
            }

            LobbyFooter {
                Layout.fillWidth: !Theme.landscape
                Layout.preferredWidth: Theme.landscape ? Theme.rail : -1
                Layout.alignment: Qt.AlignTop
                app: root.app
            }
        }

        IdleWarning {
            anchors.fill: parent
            app: root.app
        }
    }
}
