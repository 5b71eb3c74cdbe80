// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk.Base

/// What stands on one page of the desk. It says for itself what the desk's keys do there.
Item {
    id: root

    required property HallLine line
    /// Where its sheets lie: a sheet of the page has this as its parent.
    property SheetLayer sheets: null
    property int listWidth: 560
    /// J and K go through a list here: move().
    property bool hasList: false
    /// The key of the search looks here, and not for a resident: focusSearch().
    property bool hasSearch: false

    /// A field that was typed into is gone: the keys of the desk shall work again.
    signal leaveWanted

    /// To the next of the list (1), or to the one before (-1).
    function move(step: int): void {
    }

    function focusSearch(): void {
    }

    /// The clerk came here by its key; `wasHere`: and was here before.
    function reached(wasHere: bool): void {
    }

    /// Escape: what was begun is given up. False if nothing was.
    function giveUp(): bool {
        return false;
    }

    anchors.fill: parent
}
