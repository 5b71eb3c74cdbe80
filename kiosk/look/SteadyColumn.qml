// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A column that knows its height as soon as it is made, for the rows of a list. A Column of Qt learns it with the next
/// picture; a list that stands at its end then counts new rows as too low, makes more, scrolls back and begins again, and
/// with rows of unequal height that never ended (Qt 6.4.2, a busy machine).
Column {
    id: root

    Component.onCompleted: {
        for (let i = 0; i < root.children.length; i++) {
            (root.children[i] as Flow)?.forceLayout();
            (root.children[i] as Row)?.forceLayout();
        }
        root.forceLayout();
    }
}
