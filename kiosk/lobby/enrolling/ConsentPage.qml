// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// The consent text, one sentence a card; agreeing and not agreeing have the same size.
PageFrame {
    id: root

    required property LobbyApp app
    readonly property Enrolment enrolment: root.app.enrolment
    readonly property real buttonHeight: Theme.touch * (Theme.landscape ? 1.1 : 1.4)

    leadShare: 0.7
    lead: [
        LookText {
            Layout.fillWidth: true
            text: root.app.page.title
            strong: true
            font.pixelSize: Theme.textLarge
        },
        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true

            LookText {
                anchors.fill: parent
                anchors.margins: Theme.gapLarge
                text: root.enrolment.sentence
                font.pixelSize: Theme.textLarge
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.textSmall
                verticalAlignment: Text.AlignVCenter
            }
        },
        Steps {
            Layout.alignment: Qt.AlignHCenter
            count: root.enrolment.cards
            current: root.enrolment.card
        }
    ]

    Item {
        Layout.fillHeight: Theme.landscape
        visible: Theme.landscape
    }

    // All four stay where they are on every card: whoever taps "next" quickly never taps "I agree" by that.
    GridLayout {
        Layout.fillWidth: true
        columns: Theme.landscape ? 1 : 2
        rowSpacing: Theme.gap
        columnSpacing: Theme.gap

        BigButton {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            Layout.minimumHeight: root.buttonHeight
            enabled: root.enrolment.card > 0
            strong: false
            text: qsTr("上一句")
            textSize: Theme.textLarge
            onClicked: root.enrolment.previousCard()
        }

        BigButton {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            Layout.minimumHeight: root.buttonHeight
            readonly property bool isSoon: !root.enrolment.isLastCard // read before the sentence has had its time
            primary: !root.enrolment.isLastCard
            enabled: root.enrolment.canGoOn && !root.enrolment.isLastCard
            text: qsTr("下一句")
            textSize: Theme.textLarge
            onClicked: root.enrolment.nextCard()
        }

        BigButton {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            Layout.minimumHeight: root.buttonHeight
            text: qsTr("暂不同意")
            textSize: Theme.textLarge
            onClicked: root.app.finish()
        }

        BigButton {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            Layout.minimumHeight: root.buttonHeight
            readonly property bool isSoon: root.enrolment.isLastCard
            primary: root.enrolment.isLastCard
            enabled: root.enrolment.canGoOn && root.enrolment.isLastCard
            text: qsTr("同意")
            textSize: Theme.textLarge
            onClicked: root.enrolment.agree()
        }
    }

    Item {
        Layout.fillHeight: Theme.landscape
        visible: Theme.landscape
    }
}
