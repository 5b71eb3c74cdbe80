// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Residents

/// Finds the resident whom the clerk says this is.
Sheet {
    id: root

    required property SearchModel search

    signal found(var resident, string name)

    cardWidth: 640
    onVisibleChanged: {
        root.search.clear();
        if (root.visible)
            finder.field.forceActiveFocus();
    }

    ResidentFinder {
        id: finder

        search: root.search
        implicitHeight: 460
        Layout.fillWidth: true
        Layout.fillHeight: true
        onFound: (resident, name) => root.found(resident, name)
    }

    DeskButton {
        text: qsTr("不关联")
        deed: "back"
        strong: false
        Layout.alignment: Qt.AlignRight
        onClicked: root.closeWanted()
    }
}
