// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Window
import Yimen.Desk
import Yimen.Look

/// The window of the front desk's program.
Window {
    id: root

    required property DeskApp app

    width: 1920
    height: 1080
    minimumWidth: 1280
    minimumHeight: 720
    color: Theme.paper
    title: root.app.title

    DeskScreen {
        anchors.fill: parent
        focus: true
        app: root.app
    }
}
