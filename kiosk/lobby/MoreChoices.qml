// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// What is not one of the six: to say what is needed, how a case stands, and what to bring for what.
RowLayout {
    id: root

    required property LobbyApp app

    spacing: Theme.gap

    BigButton {
        objectName: "needButton"
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.touch
        iconName: Theme.landscape ? "" : "speak"
        text: qsTr("Say a need")
        enabled: !root.app.hallRefuses
        onClicked: root.app.openNeed()
    }

    BigButton {
        objectName: "progressButton"
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.touch
        iconName: Theme.landscape ? "" : "progress"
        text: qsTr("Progress")
        enabled: root.app.canSignIn
        onClicked: root.app.openProgress()
    }

    BigButton {
        objectName: "guideButton"
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.touch
        iconName: Theme.landscape ? "" : "matter"
        text: qsTr("What to bring")
        onClicked: root.app.openGuide()
    }
}
