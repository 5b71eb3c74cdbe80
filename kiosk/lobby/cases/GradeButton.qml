// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// One grade of a list.
BigButton {
    id: root

    contentItem: GradeWords {
        text: root.text
        iconName: root.iconName
        textSize: root.textSize
    }
}
