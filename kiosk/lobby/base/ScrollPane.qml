// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Look

/// What may be longer than the screen: moved with the finger, or with two large buttons that say there is more. They
/// stand under it in portrait, and beside it in landscape, where height is short.
Item {
    id: root

    default property alias content: inside.data
    property alias contentY: area.contentY
    readonly property bool isLonger: inside.implicitHeight > root.height
    readonly property real buttonWidth: Theme.touch * 1.4

    PageScroll {
        id: area

        width: parent.width - (root.isLonger && Theme.landscape ? root.buttonWidth + Theme.gap : 0)
        height: parent.height - (root.isLonger && !Theme.landscape ? Theme.touch + Theme.gap : 0)
        contentHeight: inside.implicitHeight

        Column {
            id: inside

            width: area.width
            spacing: Theme.gap
        }
    }

    GridLayout {
        readonly property bool isSilent: true // up and down are for the eyes

        x: parent.width - width
        y: parent.height - height
        width: Theme.landscape ? root.buttonWidth : parent.width
        height: Theme.landscape ? parent.height : Theme.touch
        visible: root.isLonger
        columns: Theme.landscape ? 1 : 2
        rowSpacing: Theme.gap
        columnSpacing: Theme.gap

        BigButton {
            objectName: "scrollUp"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            Layout.alignment: Qt.AlignTop
            enabled: !area.atYBeginning
            strong: false
            text: qsTr("▲ 往上")
            onClicked: area.contentY = Math.max(0, area.contentY - area.height * 0.8)
        }

        BigButton {
            objectName: "scrollDown"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            Layout.alignment: Qt.AlignBottom
            enabled: !area.atYEnd
            strong: false
            text: qsTr("▼ 往下")
            onClicked: area.contentY = Math.min(area.contentHeight - area.height, area.contentY + area.height * 0.8)
        }
    }
}
