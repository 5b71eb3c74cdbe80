// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// It did not come to an enrolment; nothing was kept.
OutcomePage {
    id: root

    readonly property bool canTryAgain: root.app.enrolment.problem === Lobby.EnrolmentProblem.LowQuality

    iconName: "info"
    tone: Theme.Tone.Soon
    doneIsPrimary: !root.canTryAgain
    onDone: root.app.finish()

    PrimaryButton {
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.touch * 1.4
        visible: root.canTryAgain
        text: qsTr("再试一次")
        textSize: Theme.textLarge
        onClicked: root.app.enrolment.tryAgain()
    }
}
