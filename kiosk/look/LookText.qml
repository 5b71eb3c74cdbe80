// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Text in the project's face. Wraps; the reader's own size and colour are set by whoever places it.
Text {
    id: root

    property bool soft: false
    property bool strong: false

    color: root.soft ? Theme.inkSoft : Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.textBody
    font.weight: root.strong ? Font.Bold : Font.Normal
    lineHeight: Theme.lineHeight
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
}
