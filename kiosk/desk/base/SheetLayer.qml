// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Where the sheets of the desk and of its pages lie, over everything else.
Item {
    id: root

    /// A sheet asks something: nothing below it is reached, by Tab either.
    readonly property bool isOpen: {
        let isOpen = false;
        for (let i = 0; i < root.children.length; ++i)
            isOpen = root.children[i].visible || isOpen; // each is read, so that each is heard
        return isOpen;
    }

    // The desk locks: what the clerk had opened is closed.
    onVisibleChanged: {
        for (let i = 0; i < root.children.length; ++i) {
            const sheet = root.children[i] as Sheet;
            if (sheet !== null)
                sheet.isOpen = false;
        }
    }
}
