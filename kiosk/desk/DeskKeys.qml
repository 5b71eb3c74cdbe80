// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk

/// Every key of the desk. A field that is typed into keeps its letters: Qt asks it first.
Item {
    id: root

    required property DeskApp app
    required property bool active
    property bool canLock: root.active
    readonly property bool browses: root.active && root.app.page === DeskApp.Catalogue
    readonly property bool reads: root.active && root.app.page === DeskApp.Arrivals

    signal keysWanted
    signal searchWanted
    signal catalogueWanted
    signal backWanted
    signal matterWanted(step: int)
    signal needWanted(step: int)
    signal topicWanted(step: int)
    signal handWanted
    signal awayWanted

    Shortcut {
        sequences: ["J", "Down"]
        enabled: root.reads
        onActivated: root.app.move(1)
    }
    Shortcut {
        sequences: ["K", "Up"]
        enabled: root.reads
        onActivated: root.app.move(-1)
    }
    Shortcut {
        sequences: ["J", "Down"]
        enabled: root.active && root.app.page === DeskApp.Matters
        onActivated: root.matterWanted(1)
    }
    Shortcut {
        sequences: ["K", "Up"]
        enabled: root.active && root.app.page === DeskApp.Matters
        onActivated: root.matterWanted(-1)
    }
    Shortcut {
        sequences: ["J", "Down"]
        enabled: root.active && root.app.page === DeskApp.Needs
        onActivated: root.needWanted(1)
    }
    Shortcut {
        sequences: ["K", "Up"]
        enabled: root.active && root.app.page === DeskApp.Needs
        onActivated: root.needWanted(-1)
    }
    Shortcut {
        sequences: ["J", "Down"]
        enabled: root.active && root.app.page === DeskApp.TalkDay
        onActivated: root.topicWanted(1)
    }
    Shortcut {
        sequences: ["K", "Up"]
        enabled: root.active && root.app.page === DeskApp.TalkDay
        onActivated: root.topicWanted(-1)
    }
    Shortcut {
        sequence: "Ctrl+7"
        enabled: root.active
        onActivated: root.app.page = DeskApp.TalkDay
    }
    Shortcut {
        sequence: "Ctrl+6"
        enabled: root.active
        onActivated: root.app.page = DeskApp.Needs
    }
    Shortcut {
        sequences: ["Return", "Enter"]
        enabled: root.reads
        onActivated: root.app.detail.take()
    }
    Shortcut {
        sequence: "N"
        enabled: root.reads
        onActivated: root.app.detail.notThisPerson()
    }
    Shortcut {
        sequence: "O"
        enabled: root.reads
        onActivated: root.app.askToOpen()
    }
    Shortcut {
        sequence: "D"
        enabled: root.reads
        onActivated: root.app.detail.finish()
    }
    Shortcut {
        sequence: "I"
        enabled: root.reads
        onActivated: root.app.catalogue.open(root.app.detail.chosen)
    }
    Shortcut {
        sequence: "T"
        enabled: root.reads
        onActivated: root.handWanted()
    }
    Shortcut {
        sequence: "A"
        enabled: root.reads && root.app.detail.canAccept
        onActivated: root.app.duty.acceptArrival(root.app.detail.arrivalId)
    }
    Shortcut {
        sequence: "S"
        enabled: root.reads || root.browses || (root.active && root.app.page === DeskApp.Residents)
        onActivated: root.app.startMatter()
    }
    Shortcut {
        sequence: "Ctrl+G"
        enabled: root.active
        onActivated: root.awayWanted()
    }
    Shortcut {
        sequences: ["J", "Down"]
        enabled: root.browses
        onActivated: root.app.catalogue.move(1)
    }
    Shortcut {
        sequences: ["K", "Up"]
        enabled: root.browses
        onActivated: root.app.catalogue.move(-1)
    }
    Shortcut {
        sequence: "X"
        enabled: root.reads || root.active && root.app.page === DeskApp.Residents
        onActivated: root.app.askToDismiss()
    }
    Shortcut {
        sequence: "B"
        enabled: root.active && root.app.page === DeskApp.Residents
        onActivated: root.app.askForTime()
    }
    Shortcut {
        sequence: "Ctrl+Z"
        enabled: root.active
        onActivated: root.app.dismissal.undo()
    }
    Shortcut {
        sequence: "/"
        enabled: root.active
        onActivated: root.searchWanted()
    }
    Shortcut {
        sequence: "?"
        enabled: root.active
        onActivated: root.keysWanted()
    }
    Shortcut {
        sequence: "Esc"
        enabled: root.active
        onActivated: root.backWanted()
    }
    Shortcut {
        sequence: "Ctrl+1"
        enabled: root.active
        onActivated: root.app.page = DeskApp.Arrivals
    }
    Shortcut {
        sequence: "Ctrl+2"
        enabled: root.active
        onActivated: root.app.page = DeskApp.Residents
    }
    Shortcut {
        sequence: "Ctrl+3"
        enabled: root.active
        onActivated: root.app.page = DeskApp.Enrolments
    }
    Shortcut {
        sequence: "Ctrl+5"
        enabled: root.active
        onActivated: root.app.page = DeskApp.Matters
    }
    Shortcut {
        sequence: "Ctrl+4"
        enabled: root.active
        onActivated: root.catalogueWanted()
    }
    Shortcut {
        sequence: "Ctrl+L"
        enabled: root.canLock
        onActivated: root.app.lock()
    }
    Shortcut {
        sequence: "Ctrl+M"
        enabled: root.active
        onActivated: root.app.isSilent = !root.app.isSilent
    }
}
