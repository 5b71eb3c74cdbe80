// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yimen.Desk
import Yimen.Desk.Base

/// The keys that stand on no button of their own page, and the way of each key to its page. Which key does what is in
/// KeyTable.
Item {
    id: root

    required property DeskApp app
    /// Of DeskPages.
    required property var entries
    required property PageEntry open
    required property bool active
    property bool canLock: root.active
    readonly property bool browses: root.active && root.app.page === DeskApp.Catalogue
    readonly property bool reads: root.active && root.app.page === DeskApp.Arrivals
    readonly property bool opens: root.active && root.app.page === DeskApp.Residents
    readonly property bool moves: root.active && root.open !== null && root.open.view.hasList

    signal keysWanted
    signal searchWanted
    signal pageWanted(entry: PageEntry)
    signal backWanted
    signal moveWanted(step: int)
    signal handWanted
    signal awayWanted

    Repeater {
        model: root.entries.filter(entry => entry.key !== "")

        Item {
            id: way

            required property PageEntry modelData

            DeskShortcut {
                deed: way.modelData.deed
                enabled: root.active
                onActivated: root.pageWanted(way.modelData)
            }
        }
    }

    DeskShortcut {
        deed: "down"
        enabled: root.moves
        onActivated: root.moveWanted(1)
    }
    DeskShortcut {
        deed: "up"
        enabled: root.moves
        onActivated: root.moveWanted(-1)
    }
    DeskShortcut {
        deed: "next"
        enabled: root.reads
        onActivated: root.app.reception.callNext()
    }
    DeskShortcut {
        deed: "confirm"
        enabled: root.reads
        onActivated: root.app.detail.take()
    }
    DeskShortcut {
        deed: "reject"
        enabled: root.reads
        onActivated: root.app.detail.notThisPerson()
    }
    DeskShortcut {
        deed: "open"
        enabled: root.reads
        onActivated: root.app.counter.askToOpen()
    }
    DeskShortcut {
        deed: "finishVisit"
        enabled: root.reads
        onActivated: root.app.detail.finish()
    }
    DeskShortcut {
        deed: "item"
        enabled: root.reads
        onActivated: root.app.catalogue.open(root.app.detail.facts.chosen)
    }
    DeskShortcut {
        deed: "handOver"
        enabled: root.reads
        onActivated: root.handWanted()
    }
    DeskShortcut {
        deed: "accept"
        enabled: root.reads && root.app.detail.can.accept
        onActivated: root.app.duty.acceptArrival(root.app.detail.arrivalId)
    }
    DeskShortcut {
        deed: "start"
        enabled: root.reads || root.browses || root.opens
        onActivated: root.app.counter.startMatter()
    }
    DeskShortcut {
        deed: "away"
        enabled: root.active
        onActivated: root.awayWanted()
    }
    DeskShortcut {
        deed: "dismiss"
        enabled: root.reads || root.opens
        onActivated: root.app.counter.askToDismiss()
    }
    DeskShortcut {
        deed: "appointment"
        enabled: root.opens
        onActivated: root.app.counter.askForTime()
    }
    DeskShortcut {
        deed: "undo"
        enabled: root.reads || root.opens // where it stands what is taken back
        onActivated: root.app.undo.undo()
    }
    DeskShortcut {
        deed: "search"
        enabled: root.active
        onActivated: root.searchWanted()
    }
    DeskShortcut {
        deed: "keys"
        enabled: root.active
        onActivated: root.keysWanted()
    }
    DeskShortcut {
        deed: "back"
        enabled: root.active
        onActivated: root.backWanted()
    }
    DeskShortcut {
        deed: "lock"
        enabled: root.canLock
        onActivated: root.app.lock()
    }
    DeskShortcut {
        deed: "sound"
        enabled: root.active
        onActivated: root.app.isSilent = !root.app.isSilent
    }
}
