// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Lobby
import Yimen.Look

/// An anonymous arrival was taken.
OutcomePage {
    id: root

    iconName: root.app.delivery === Lobby.Delivery.Told ? "check"
              : root.app.delivery === Lobby.Delivery.Sending ? "clock" : "offline"
    tone: root.app.delivery === Lobby.Delivery.Told || root.app.delivery === Lobby.Delivery.Sending
          ? Theme.Tone.Calm : Theme.Tone.Soon
    window: root.app.window !== "" ? root.app.window : root.app.token
    onDone: root.app.finish()
}
