// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yimen.Desk.Base
import Yimen.Desk.Duty
import Yimen.Look

/// One colleague out of all; those who are here stand first. Nobody is chosen until somebody is.
ColumnLayout {
    id: root

    required property Duty duty
    property int rows: 4
    property string empty: qsTr("大厅里没有别的同事")
    /// The clerk may choose themselves, too.
    property bool offersSelf: false
    /// Who is chosen, or 0.
    property double staff: 0
    readonly property var all: root.offersSelf ? root.duty.facts.everybody : root.duty.facts.colleagues
    readonly property var chosen: root.all.find(one => one.staff === root.staff) ?? null

    // Somebody who no longer works here must not stay chosen unseen.
    onAllChanged: if (root.staff !== 0 && root.chosen === null)
        root.staff = 0

    function clear(): void {
        root.staff = 0;
    }

    /// 1: the next, -1: the one before.
    function move(step: int): void {
        if (root.all.length === 0)
            return;
        const at = root.all.findIndex(one => one.staff === root.staff);
        const next = Math.max(0, Math.min(root.all.length - 1, at + step));
        root.staff = root.all[next].staff;
        list.positionViewAtIndex(next, ListView.Contain);
    }

    spacing: Theme.gapSmall

    DeskShortcut {
        deed: "down"
        enabled: root.visible
        onActivated: root.move(1)
    }

    DeskShortcut {
        deed: "up"
        enabled: root.visible
        onActivated: root.move(-1)
    }

    LookText {
        objectName: "noColleagues"
        visible: root.all.length === 0
        text: root.empty
        soft: true
        Layout.fillWidth: true
    }

    ListView {
        id: list

        objectName: "colleagues"
        visible: root.all.length > 0
        clip: true
        spacing: Theme.gapSmall
        boundsBehavior: Flickable.StopAtBounds
        model: root.all
        // Whole rows, so that none stands there cut in half.
        implicitHeight: count <= root.rows ? contentHeight : Math.ceil(root.rows * (contentHeight + spacing) / count - spacing) + 1
        T.ScrollBar.vertical: DeskScrollBar {}
        Layout.fillWidth: true

        delegate: ColleagueRow {
            required property var modelData

            width: ListView.view ? ListView.view.width - (ListView.view.count > root.rows ? 14 : 0) : 0
            name: modelData.name
            about: modelData.about
            note: modelData.note
            isHere: modelData.isHere
            chosen: modelData.staff === root.staff
            onClicked: root.staff = chosen ? 0 : modelData.staff
        }
    }
}
