// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// What may be longer than its place. Whoever goes through it by keys sees where they are: it moves to what the
/// keyboard has reached. A finger or a mouse moves nothing, the button under it stays there.
Flickable {
    id: root

    readonly property Item reached: root.Window.activeFocusItem

    boundsBehavior: Flickable.StopAtBounds
    clip: true

    onReachedChanged: root.follow()

    function holds(item: Item): bool {
        let at = item;
        while (at && at !== root.contentItem)
            at = at.parent;
        return at === root.contentItem;
    }

    function follow() {
        if (!root.reached || !root.holds(root.reached))
            return;
        // Another item, which no touch gives the keyboard, has no reason.
        const why = (root.reached as T.Control)?.focusReason ?? (root.reached as T.TextField)?.focusReason;
        if (why !== undefined && why !== Qt.TabFocusReason && why !== Qt.BacktabFocusReason)
            return;
        const top = root.reached.mapToItem(root.contentItem, 0, 0).y;
        const bottom = top + root.reached.height;
        if (top < root.contentY)
            root.contentY = Math.max(0, top - Theme.gap);
        else if (bottom > root.contentY + root.height)
            root.contentY = Math.min(root.contentHeight - root.height, bottom - root.height + Theme.gap, top);
    }
}
