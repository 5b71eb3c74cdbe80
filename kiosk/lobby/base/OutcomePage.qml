// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// How something ended: a sign, two sentences, and what can be done from here.
PageFrame {
    id: root

    required property LobbyApp app
    required property string iconName
    property int tone: Theme.Tone.Calm
    /// Where to go now, or by what they will be called, in place of the sign; or empty.
    property string window
    property string doneText: qsTr("好的")
    /// False where going on is the main thing to do, or where leaving must not be pressed on anybody.
    property bool doneIsPrimary: true
    default property alias more: morePart.data

    /// The last button; it ends the visit unless the page says otherwise.
    signal done

    leadShare: 0.62
    lead: [
        Item {
            Layout.fillHeight: true
        },
        WindowSign {
            window: root.window
            visible: window !== "" && !Theme.isTight
        },
        RoundMark {
            iconName: root.iconName
            tone: root.tone
            visible: root.window === "" && !Theme.isTight
        },
        PageTitle {
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap
            app: root.app
            bodySize: Theme.landscape ? Theme.textBody : Theme.textLarge
        },
        Item {
            Layout.fillHeight: true
        }
    ]
    actions: [
        Item {
            Layout.fillHeight: Theme.landscape
            visible: Theme.landscape
        },
        ColumnLayout {
            id: morePart

            Layout.fillWidth: true
            spacing: Theme.gap
        },
        BigButton {
            objectName: "doneButton"
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.touch * 1.4
            primary: root.doneIsPrimary
            text: root.doneText
            textSize: Theme.textLarge
            onClicked: root.done()
        },
        Item {
            Layout.fillHeight: Theme.landscape
            visible: Theme.landscape
        }
    ]
}
