// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// It did not come to an enrolment; nothing was kept.
OutcomePage {
    id: root

    iconName: "info"
    tone: Theme.Tone.Soon
    onDone: root.app.finish()

    BigButton {
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.touch * 1.3
        visible: root.app.enrolment.problem === Lobby.EnrolmentProblem.LowQuality
        text: qsTr("Try again")
        textSize: Theme.textLarge
        onClicked: root.app.enrolment.tryAgain()
    }
}
