// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// Home. The way with the face and the way without have the same size.
PageFrame {
    id: root

    required property LobbyApp app
    readonly property bool isAtRest: root.app.topics.isShown

    // Under the ring stands a column of words: letters need more width than characters.
    leadShare: Theme.isTight || root.app.isEnglish ? 0.4 : 0.36
    lead: [
        CameraRing {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.iconLarge
            Layout.maximumHeight: 400
            app: root.app
            isFull: true
        },
        PageTitle {
            Layout.fillWidth: true
            app: root.app
            isCentred: true
            // Where room is short, the buttons and the band below say the same.
            hasBody: !Theme.landscape && !Theme.elder
            titleSize: Theme.isTight || Theme.landscape && root.app.isEnglish ? Theme.textLarge : Theme.textTitle
        },
        Hint {
            Layout.fillWidth: true
            visible: Theme.landscape
            iconName: "camera"
            text: privacy.text
        }
    ]

    RowLayout {
        Layout.fillWidth: true
        visible: !(root.isAtRest && Theme.landscape)
        spacing: Theme.gap

        BigButton {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.touch
            Layout.minimumHeight: Theme.touch * (Theme.landscape ? 1.2 : 1.6)
            horizontalPadding: Theme.landscape ? Theme.gapSmall : Theme.gap
            verticalPadding: Theme.gapSmall
            primary: true
            enabled: root.app.canRecognise
            iconName: Theme.landscape ? "" : "face"
            text: qsTr("Recognise me")
            textSize: Theme.textLarge
            subtitle: Theme.landscape ? "" : qsTr("Only residents who agreed to it")
            onClicked: root.app.recogniseMe()
        }

        BigButton {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.touch
            Layout.minimumHeight: Theme.touch * (Theme.landscape ? 1.2 : 1.6)
            horizontalPadding: Theme.landscape ? Theme.gapSmall : Theme.gap
            verticalPadding: Theme.gapSmall
            iconName: Theme.landscape ? "" : "keypad"
            text: qsTr("Without a face")
            textSize: Theme.textLarge
            subtitle: Theme.landscape ? ""
                      : root.app.canSignIn ? qsTr("Last four digits of your phone") : qsTr("Choose what you came for")
            outlined: true
            onClicked: root.app.withoutFace()
        }
    }

    CategoryGrid {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: !root.isAtRest
        app: root.app
    }

    MoreChoices {
        Layout.fillWidth: true
        visible: !root.isAtRest
        app: root.app
    }

    TopicCard {
        Layout.fillWidth: true
        Layout.fillHeight: true
        // The same for every topic: nothing else on the page moves when the next one comes.
        Layout.minimumHeight: Theme.landscape ? 0 : Theme.touch * 5.2
        visible: root.isAtRest
        app: root.app
    }

    Hint {
        id: privacy

        Layout.fillWidth: true
        visible: !Theme.landscape
        iconName: "camera"
        text: qsTr("No recording, no photographs. Only registered residents are recognised.")
    }
}
