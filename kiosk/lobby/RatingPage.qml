// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// Five grades in words, one touch; it can be taken back for some seconds.
PageFrame {
    id: root

    required property LobbyApp app
    readonly property Rating rating: root.app.rating
    readonly property bool isChoosing: root.rating.step === Rating.Choosing
    readonly property bool isChosen: root.rating.step === Rating.Chosen
    readonly property bool isFailed: root.rating.step === Rating.Failed

    leadGrows: false
    leadShare: 0.4
    lead: [
        PageTitle {
            Layout.fillWidth: true
            app: root.app
            titleSize: Theme.textLarge
        },
        Item {
            Layout.fillHeight: true
        }
    ]

    Repeater {
        model: root.isChoosing ? root.rating.grades : []

        BigButton {
            required property string modelData
            required property int index

            objectName: "grade"
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.touch
            verticalPadding: 0
            text: modelData
            textSize: Theme.landscape ? Theme.textBody : Theme.textLarge
            onClicked: root.rating.choose(index)
        }
    }

    BigButton {
        objectName: "undoGrade"
        Layout.fillWidth: true
        visible: root.isChosen || root.isFailed
        outlined: true
        text: root.isFailed ? qsTr("Try again") : qsTr("Take it back")
        onClicked: root.isFailed ? root.rating.send() : root.rating.undo()
    }

    Item {
        Layout.fillHeight: true
    }

    BigButton {
        objectName: "doneButton"
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.touch
        primary: !root.isChoosing
        text: root.isChoosing ? qsTr("Not now") : qsTr("Done")
        onClicked: root.app.finish()
    }
}
