// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// One sentence over the page when there is something to say that is not the page's own: the line is down, help comes.
ColumnLayout {
    id: root

    required property LobbyApp app

    spacing: Theme.gapSmall
    // Not from the children: what is in a hidden parent is hidden too.
    visible: root.app.device.isLineLost || root.app.notice.words !== ""

    Hint {
        Layout.fillWidth: true
        visible: root.app.device.isLineLost
        verticalRoom: Theme.landscape ? Theme.gapTiny : Theme.gap
        iconName: "offline"
        tone: Theme.Tone.Soon
        text: qsTr("和前台的连接断了。您仍然可以选要办的事。")
    }

    Hint {
        Layout.fillWidth: true
        visible: root.app.notice.words !== ""
        verticalRoom: Theme.landscape ? Theme.gapTiny : Theme.gap
        iconName: "info"
        text: root.app.notice.words
    }
}
