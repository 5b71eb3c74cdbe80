// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Lobby

/// The desk was asked.
OutcomePage {
    id: root

    iconName: "clock"
    doneText: qsTr("不等了")
    doneIsPrimary: false
    onDone: root.app.finish()
}
