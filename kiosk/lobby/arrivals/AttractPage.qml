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

    // Under the ring stands a column of words: letters need more width than characters, and so does what was done.
    leadShare: Theme.isTight || root.app.comforts.isEnglish || root.isAtRest ? 0.4 : 0.36
    lead: [
        TopicCard {
            id: topic

            Layout.fillWidth: true
            // Where the strip stands beside the services there is no room for the ring, too.
            Layout.fillHeight: Theme.landscape
            visible: root.isAtRest
            app: root.app
        },
        CameraRing {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.iconLarge
            Layout.maximumHeight: 400
            visible: !(root.isAtRest && Theme.landscape)
            app: root.app
            isFull: true
        },
        PageTitle {
            Layout.fillWidth: true
            visible: !(root.isAtRest && Theme.landscape)
            app: root.app
            isCentred: true
            // Where room is short, the buttons and the band below say the same.
            hasBody: !Theme.landscape && !Theme.elder && !root.isAtRest
            titleSize: root.isAtRest || Theme.isTight || Theme.landscape && root.app.comforts.isEnglish ? Theme.textLarge
                                                                                               : Theme.textTitle
        },
        Hint {
            Layout.fillWidth: true
            // English words beside a long topic have no room; the next topic brings them back.
            visible: Theme.landscape && !(root.isAtRest && topic.isLong && root.app.comforts.isEnglish)
            iconName: "camera"
            text: privacy.text
        }
    ]

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        BigButton {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.touch
            Layout.minimumHeight: Theme.touch * (Theme.landscape ? 1.2 : 1.6)
            horizontalPadding: Theme.landscape ? Theme.gapSmall : Theme.gap
            verticalPadding: Theme.gapSmall
            primary: true
            enabled: root.app.device.canRecognise
            iconName: Theme.landscape ? "" : "face"
            text: qsTr("刷脸签到")
            textSize: Theme.textLarge
            subtitle: Theme.landscape ? "" : qsTr("给已同意的居民")
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
            text: root.app.device.canSignIn ? qsTr("不刷脸，用手机号") : qsTr("不刷脸")
            textSize: Theme.textLarge
            subtitle: Theme.landscape ? ""
                      : root.app.device.canSignIn ? qsTr("先输手机号后四位") : qsTr("直接选要办的事")
            outlined: true
            onClicked: root.app.withoutFace()
        }
    }

    CategoryGrid {
        Layout.fillWidth: true
        Layout.fillHeight: true
        app: root.app
    }

    MoreChoices {
        Layout.fillWidth: true
        app: root.app
    }

    Hint {
        id: privacy

        Layout.fillWidth: true
        visible: !Theme.landscape
        iconName: "camera"
        text: qsTr("摄像头不录像、不存照片，只认登记过的人。")
    }
}
