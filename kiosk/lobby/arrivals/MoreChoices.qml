// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// What is not one of the six: to say what is needed, how a case stands, and what to bring for what.
RowLayout {
    id: root

    required property LobbyApp app

    // Letters need more width than characters: one size for all three, and no signs where there is no room.
    readonly property bool isNarrow: Theme.landscape || Theme.elder || root.app.comforts.isEnglish
    readonly property int wordSize: root.isNarrow ? Theme.textSmall : Theme.textBody

    spacing: Theme.gap

    BigButton {
        objectName: "needButton"
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.touch
        iconName: root.isNarrow ? "" : "speak"
        textSize: root.wordSize
        text: qsTr("反映问题")
        enabled: !root.app.device.hallRefuses
        onClicked: root.app.openNeed()
    }

    BigButton {
        objectName: "progressButton"
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.touch
        iconName: root.isNarrow ? "" : "progress"
        textSize: root.wordSize
        text: qsTr("查进度")
        enabled: root.app.device.canSignIn
        onClicked: root.app.openProgress()
    }

    BigButton {
        objectName: "guideButton"
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.touch
        iconName: root.isNarrow ? "" : "matter"
        textSize: root.wordSize
        text: qsTr("要带什么")
        onClicked: root.app.openGuide()
    }
}
