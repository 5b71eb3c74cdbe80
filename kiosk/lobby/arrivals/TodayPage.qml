// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// Greeted: what have they come for? Counts and categories only; how far something is opens with what only its owner
/// knows.
PageFrame {
    id: root

    required property LobbyApp app

    leadGrows: false
    leadShare: 0.34
    lead: [
        Item {
            Layout.fillHeight: Theme.landscape
            Layout.preferredHeight: Theme.gapTiny
        },
        LookText {
            Layout.fillWidth: true
            text: root.app.visitor.maskedName
            soft: true
            strong: true
            font.pixelSize: Theme.textLarge
            lineHeight: Theme.tightLineHeight
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
        },
        PageTitle {
            Layout.fillWidth: true
            hasBody: !Theme.landscape && !Theme.elder
            titleSize: Theme.landscape ? Theme.textLarge : Theme.textTitle
            app: root.app
        },
        Item {
            Layout.fillHeight: Theme.landscape
        },
        TodayOwn {
            Layout.fillWidth: true
            visible: Theme.landscape && root.hasOwn
            app: root.app
        }
    ]
    readonly property bool hasOwn: root.app.visitor.hasAppointment || root.app.visitor.progressWords !== ""

    TodayOwn {
        Layout.fillWidth: true
        visible: !Theme.landscape && root.hasOwn
        app: root.app
    }

    CategoryGrid {
        firstTileName: "todayFirstTile"
        Layout.fillWidth: true
        Layout.fillHeight: true
        iconSize: Theme.landscape || Theme.elder ? Theme.icon : Theme.iconLarge
        hasHints: !Theme.landscape && !root.app.visitor.hasAppointment
        app: root.app
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        BigButton {
            objectName: "todayOther"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            Layout.minimumHeight: Theme.landscape ? Theme.touch : Theme.touch * 1.2
            iconName: Theme.isTight ? "" : "speak"
            enabled: !root.app.visitor.isBusy
            text: root.app.choice.otherName
            onClicked: root.app.choice.choose("other")
        }

        BigButton {
            objectName: "todaySkip"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            Layout.minimumHeight: Theme.landscape ? Theme.touch : Theme.touch * 1.2
            iconName: Theme.isTight ? "" : "person"
            text: qsTr("到窗口再说")
            onClicked: root.app.visitor.skipWhy()
        }
    }
}
