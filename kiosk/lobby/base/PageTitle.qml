// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// The two sentences of a page.
ColumnLayout {
    id: root

    required property LobbyApp app
    property bool isCentred: false
    property int titleSize: Theme.textTitle
    property int bodySize: Theme.textBody
    property bool hasBody: true

    spacing: Theme.gapSmall

    LookText {
        Layout.fillWidth: true
        text: root.app.page.title
        strong: true
        font.pixelSize: root.titleSize
        lineHeight: Theme.tightLineHeight
        horizontalAlignment: root.isCentred ? Text.AlignHCenter : Text.AlignLeft
    }

    LookText {
        Layout.fillWidth: true
        visible: root.hasBody && text !== ""
        text: root.app.page.body
        soft: true
        font.pixelSize: root.bodySize
        horizontalAlignment: root.isCentred ? Text.AlignHCenter : Text.AlignLeft
    }
}
