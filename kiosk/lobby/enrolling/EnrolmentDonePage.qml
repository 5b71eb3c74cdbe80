// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Lobby

/// The templates are stored.
OutcomePage {
    id: root

    iconName: "check"
    onDone: root.app.finish()
}
