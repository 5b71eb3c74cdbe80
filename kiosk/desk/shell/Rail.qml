// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk
import Yimen.Look

/// The places of the desk: a button for each page that has one, the last at the foot, and the lock.
Rectangle {
    id: root

    required property DeskApp app
    /// Of DeskPages.
    required property var entries
    required property PageEntry open

    color: Theme.ink

    component Way: RailButton {
        id: way

        required property PageEntry modelData

        objectName: "rail" + modelData.deed.slice(0, 1).toUpperCase() + modelData.deed.slice(1)
        iconName: modelData.iconName
        text: modelData.railText
        // What stands on the button may say whose desk it is: the picture says the page to the eyes alone.
        Accessible.name: modelData.railText === modelData.name ? way.text : modelData.name + " " + way.text
        news: modelData.news
        chosen: root.open === modelData || root.open !== null && root.open.under === modelData
        Layout.fillWidth: true
        onClicked: root.app.page = modelData.page
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gapSmall
        anchors.topMargin: Theme.gapLarge
        anchors.bottomMargin: Theme.gapLarge
        spacing: Theme.gapSmall

        Repeater {
            model: root.entries.filter(entry => entry.iconName !== "" && !entry.isAtFoot)

            Way {}
        }

        Item {
            Layout.fillHeight: true
        }

        RailButton {
            objectName: "railLock"
            iconName: "lock"
            text: qsTr("锁屏")
            Layout.fillWidth: true
            onClicked: root.app.lock()
        }

        Repeater {
            model: root.entries.filter(entry => entry.isAtFoot)

            Way {}
        }
    }
}
