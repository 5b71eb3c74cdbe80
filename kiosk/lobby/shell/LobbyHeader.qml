// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// Which hall this is, and what time.
RowLayout {
    id: root

    required property LobbyApp app

    spacing: Theme.gap

    LookText {
        Layout.fillWidth: true
        text: root.app.device.hallName
        strong: true
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.textSmall
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
    }

    LookText {
        visible: Theme.landscape || !root.app.comforts.isElder
        text: root.app.clock.date
        soft: true
        font.pixelSize: Theme.textSmall
        wrapMode: Text.NoWrap
    }

    LookText {
        text: root.app.clock.time
        soft: true
        wrapMode: Text.NoWrap
    }
}
