// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Look

/// Two parts of a page: what it says, and what there is to do. One over the other in portrait, side by side in landscape.
GridLayout {
    id: root

    default property alias actions: actionPart.data
    property alias lead: leadPart.data
    property bool leadGrows: true
    property real leadShare: 0.46

    columns: Theme.landscape ? 2 : 1
    rowSpacing: Theme.gapLarge
    columnSpacing: Theme.gapLarge

    ColumnLayout {
        id: leadPart

        Layout.fillWidth: true
        Layout.fillHeight: root.leadGrows || Theme.landscape
        Layout.preferredWidth: root.width * (Theme.landscape ? root.leadShare : 1)
        spacing: Theme.gap
    }

    ColumnLayout {
        id: actionPart

        Layout.fillWidth: true
        Layout.fillHeight: !root.leadGrows || Theme.landscape
        Layout.preferredWidth: root.width * (Theme.landscape ? 1 - root.leadShare : 1)
        spacing: Theme.gap
    }
}
