// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// One line that can be marked and copied, such as a number.
TextInput {
    id: root

    readOnly: true
    selectByMouse: true
    activeFocusOnTab: false
    color: Theme.ink
    selectionColor: Theme.pine
    selectedTextColor: Theme.textOnPine
    font.family: Theme.family
    font.pixelSize: Theme.textBody
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
}
