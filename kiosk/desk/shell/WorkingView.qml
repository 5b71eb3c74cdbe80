// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk
import Yimen.Desk.Base
import Yimen.Desk.Duty
import Yimen.Look

/// The desk at work: rail, the page that is open, and the question that is asked over it.
FocusScope {
    id: root

    required property DeskApp app
    readonly property bool isWide: root.width >= 1600
    readonly property bool hasSheet: sheets.isOpen

    /// The keys are the desk's again: no field of a page keeps them. False if none had them.
    function takeKeys(): bool {
        const held = root.Window.activeFocusItem;
        let above = held;
        while (above !== null && above !== pages)
            above = above.parent;
        const had = above === pages;
        if (had)
            held.focus = false;
        root.forceActiveFocus();
        return had;
    }

    Connections {
        target: root.app

        // Before the new page puts the keys into a field of its own.
        function onPageChanged(): void {
            root.takeKeys();
        }
    }

    Binding {
        target: KeyTable
        property: "pages"
        value: pages.keys
    }

    onHasSheetChanged: if (!root.hasSheet && root.visible)
        root.forceActiveFocus()
    onVisibleChanged: if (root.visible)
        root.forceActiveFocus()

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    Rail {
        id: rail

        app: root.app
        entries: pages.entries
        open: pages.open
        width: root.isWide ? 104 : 88
        height: parent.height
        enabled: !root.hasSheet // by Tab, too, one stays on the sheet
    }

    DeskPages {
        id: pages

        objectName: "pages"
        anchors.left: rail.right
        anchors.right: parent.right
        height: parent.height
        enabled: !root.hasSheet
        app: root.app
        sheets: sheets
        listWidth: Math.round(Math.max(384, Math.min(560, root.width * 0.29)))
        sideWidth: Math.round(Math.max(228, Math.min(340, root.width * 0.177)))
        onLeaveWanted: root.takeKeys()
        onHandWanted: handing.open()
        onAwayWanted: away.open()
        onKeysWanted: keys.open()
    }

    Hint {
        objectName: "lockWarning"
        visible: root.app.lockWarning !== ""
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin * 3
        width: Math.min(implicitWidth + Theme.margin * 2, root.width - Theme.margin * 2)
        text: root.app.lockWarning
        iconName: "lock"
        tone: Theme.Tone.Soon
    }

    SheetLayer {
        id: sheets

        anchors.fill: parent

        HandSheet {
            id: handing

            objectName: "handSheet"
            app: root.app
        }

        AwaySheet {
            id: away

            objectName: "awaySheet"
            line: root.app.line
            duty: root.app.duty
        }

        LeaveSheet {
            objectName: "leaveSheet"
            line: root.app.line
            duty: root.app.duty
            onSignOutWanted: root.app.signOut()
        }

        KeysSheet {
            id: keys

            objectName: "keysSheet"
        }
    }

    DeskKeys {
        app: root.app
        entries: pages.entries
        open: pages.open
        active: root.visible && !root.hasSheet
        canLock: root.visible
        onKeysWanted: keys.open()
        onSearchWanted: pages.search()
        onPageWanted: entry => pages.goTo(entry)
        onMoveWanted: step => pages.open.view.move(step)
        onHandWanted: if (root.app.detail.can.handOver)
            handing.open()
        onAwayWanted: away.open()
        onBackWanted: {
            if (!pages.giveUp() && !root.takeKeys())
                root.app.resident.close();
        }
    }
}
