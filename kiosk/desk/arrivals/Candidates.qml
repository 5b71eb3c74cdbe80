// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Arrivals
import Yimen.Desk.Base
import Yimen.Desk.Residents
import Yimen.Look

/// Whom the clerk may say that it is: the people the face is near to, or anybody they find.
ColumnLayout {
    id: root

    required property ArrivalDetail detail

    signal findWanted

    visible: root.detail.can.link
    spacing: Theme.gap

    LookText {
        visible: root.detail.facts.candidates.length > 0
        text: qsTr("请当面问清姓名，再点是哪一位")
        strong: true
        font.pixelSize: Theme.textLarge
        Layout.fillWidth: true
    }

    Repeater {
        model: root.detail.facts.candidates

        PersonRow {
            required property var modelData

            objectName: "candidate"
            name: modelData.name
            initial: modelData.initial
            about: modelData.about
            where: modelData.where
            aside: qsTr("就是这位")
            enabled: !root.detail.isBusy
            Layout.fillWidth: true
            onClicked: root.detail.link(modelData.resident, modelData.name)
        }
    }

    DeskButton {
        objectName: "findButton"
        text: root.detail.facts.candidates.length > 0 ? qsTr("都不是，另外查找") : qsTr("查找居民并关联")
        iconName: "search"
        strong: false
        Layout.alignment: Qt.AlignLeft
        onClicked: root.findWanted()
    }
}
