// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// One thing to come for: touching it tells the desk.
TileButton {
    id: root

    required property LobbyApp app
    required property string category

    Layout.fillWidth: true
    Layout.fillHeight: true
    Layout.preferredWidth: Theme.touch
    verticalPadding: Theme.landscape ? Theme.gapTiny : Theme.gapSmall
    enabled: !root.app.device.hallRefuses && !root.app.visitor.isBusy
    onClicked: root.app.choice.choose(root.category)
}
