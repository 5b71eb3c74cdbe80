// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Yimen.Desk
import Yimen.DeskStage
import Yimen.Look

/// One desk of 1920 x 1080 on a sample hall, made anew for each test.
Item {
    id: root

    property int deskWidth: 1920
    property int deskHeight: 1080
    property DeskStage stage: null
    property DeskScreen screen: null
    readonly property DeskApp app: root.stage ? root.stage.app : null

    width: root.deskWidth
    height: root.deskHeight

    Component {
        id: stageOf

        DeskStage {}
    }

    Component {
        id: screenOf

        DeskScreen {
            anchors.fill: parent
            focus: true
        }
    }

    function open(): void {
        Theme.desk = true;
        Theme.reduceMotion = true;
        root.stage = stageOf.createObject(root) as DeskStage;
        root.screen = screenOf.createObject(root, {app: root.stage.app}) as DeskScreen;
    }

    function close(): void {
        root.screen.destroy();
        root.stage.destroy();
        root.screen = null;
        root.stage = null;
    }
}
