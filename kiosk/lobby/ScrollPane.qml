// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Look

/// What may be longer than the screen: moved with the finger, or with two large buttons that say there is more.
Item {
    id: root

    default property alias content: inside.data
    property alias contentY: area.contentY
    readonly property bool isLonger: inside.implicitHeight > root.height

    Flickable {
        id: area

        width: parent.width
        height: parent.height - (root.isLonger ? Theme.touch + Theme.gap : 0)
        contentHeight: inside.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Column {
            id: inside

            width: area.width
            spacing: Theme.gap
        }
    }

    RowLayout {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.touch
        visible: root.isLonger
        spacing: Theme.gap

        BigButton {
            objectName: "scrollUp"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            enabled: !area.atYBeginning
            strong: false
            text: qsTr("▲ Up")
            onClicked: area.contentY = Math.max(0, area.contentY - area.height * 0.8)
        }

        BigButton {
            objectName: "scrollDown"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            enabled: !area.atYEnd
            strong: false
            text: qsTr("▼ More")
            onClicked: area.contentY = Math.min(area.contentHeight - area.height, area.contentY + area.height * 0.8)
        }
    }
}
