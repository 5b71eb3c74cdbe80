// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Look

/// Two parts of a page: what it says, and what there is to do. One over the other in portrait, side by side in landscape.
/// Placed by hand: in Qt 6.4 a layout in a layout in a layout keeps the height that wrapped text had at its old width.
Item {
    id: root

    default property alias actions: actionPart.data
    property alias lead: leadPart.data
    property bool leadGrows: true
    property real leadShare: 0.46
    readonly property real between: Theme.gapLarge

    ColumnLayout {
        id: leadPart

        width: Theme.landscape ? (root.width - root.between) * root.leadShare : root.width
        height: Theme.landscape ? root.height
                                : root.leadGrows ? root.height - root.between - actionPart.implicitHeight : implicitHeight
        spacing: Theme.gap
    }

    ColumnLayout {
        id: actionPart

        x: Theme.landscape ? leadPart.width + root.between : 0
        y: Theme.landscape ? 0 : leadPart.height + root.between
        width: root.width - actionPart.x
        height: root.height - actionPart.y
        spacing: Theme.gap
    }
}
