// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Look

/// Why the hall did not do it, on the sheet that asked.
Hint {
    visible: text !== ""
    iconName: "warning"
    tone: Theme.Tone.Late
    Layout.fillWidth: true
}
