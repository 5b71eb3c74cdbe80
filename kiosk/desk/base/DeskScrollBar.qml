// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Yimen.Look

/// Shows that there is more above or below.
T.ScrollBar {
    id: root

    implicitWidth: 10
    padding: 2
    visible: root.size < 1
    minimumSize: 0.08

    contentItem: Rectangle {
        radius: width / 2
        color: root.pressed || root.hovered ? Theme.inkSoft : Theme.line
    }
}
