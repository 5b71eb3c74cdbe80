// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk
import Yimen.Desk.Base

/// One row of the desk's table of pages: how one comes there, and the view that stands there.
Item {
    id: root

    required property DeskApp app
    /// Of DeskApp.Page.
    required property int page
    /// How KeyTable and the rail's button call it.
    property string deed: ""
    property string key: ""
    property string name: ""
    /// On the rail. A page without one has no button there.
    property string iconName: ""
    property string railText: root.name
    property bool isAtFoot: false
    /// How much is new there.
    property int news: 0
    /// The entry whose button is lit while this page is open, which has none.
    property Item under: null
    /// How that stands, for its row in the settings. A page without it has no row there.
    property string sentence: ""
    /// Whether that row leads here.
    property bool isOffered: true

    readonly property bool isOpen: root.app.page === root.page
    readonly property DeskPage view: root.children.length > 0 ? root.children[0] as DeskPage : null

    anchors.fill: parent
    visible: root.isOpen
}
