// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// An anonymous arrival was taken; a slip of the hand is taken back from here.
OutcomePage {
    id: root

    readonly property bool isTakenBack: root.app.choice.delivery === Lobby.Delivery.TakenBack

    iconName: root.app.choice.delivery === Lobby.Delivery.Told || root.isTakenBack ? "check"
              : root.app.choice.delivery === Lobby.Delivery.Sending
                || root.app.choice.delivery === Lobby.Delivery.TakingBack ? "clock"
              : root.app.choice.delivery === Lobby.Delivery.TooLate ? "person" : "offline"
    tone: root.app.choice.delivery === Lobby.Delivery.Kept || root.app.choice.delivery === Lobby.Delivery.Refused ? Theme.Tone.Soon
                                                                                                    : Theme.Tone.Calm
    window: root.isTakenBack ? "" : root.app.page.window !== "" ? root.app.page.window : root.app.choice.token
    doneIsPrimary: !root.isTakenBack
    doneText: root.isTakenBack ? qsTr("没有别的事") : qsTr("好的")
    onDone: root.app.finish()

    BigButton {
        objectName: "takeBackButton"
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.touch * 1.2
        visible: root.app.choice.canTakeBack
        iconName: "back"
        text: qsTr("点错了，取消")
        onClicked: root.app.choice.takeBack()
    }

    PrimaryButton {
        objectName: "chooseAgainButton"
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.touch * 1.4
        visible: root.isTakenBack
        text: qsTr("重新选")
        textSize: Theme.textLarge
        onClicked: root.app.choice.chooseAgain()
    }
}
