// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// A large pad of letters, and what they find. Where there is no room for both, one at a time.
Item {
    id: root

    required property LobbyApp app
    readonly property Guide guide: root.app.guide
    /// In landscape the way back stands in the first row: the pad needs the rest.
    property bool hasBack: Theme.landscape
    readonly property bool isTight: Theme.landscape || Theme.elder
    property bool showsFound: false
    readonly property int found: root.guide.items.length

    RowLayout {
        id: first

        width: parent.width
        height: Theme.touch
        spacing: Theme.gap

        BigButton {
            objectName: "guideBack"
            Layout.preferredWidth: Theme.touch * 1.6
            visible: root.hasBack
            strong: false
            text: qsTr("Back")
            onClicked: root.app.back()
        }

        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true

            LookText {
                anchors.left: parent.left
                anchors.leftMargin: Theme.gap
                anchors.right: parent.right
                anchors.rightMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                text: root.guide.typed === "" ? qsTr("First letters") : root.guide.typed.split("").join(" ")
                soft: root.guide.typed === ""
                strong: root.guide.typed !== ""
                font.pixelSize: root.guide.typed.length > 8 ? Theme.textSmall : Theme.textBody
                lineHeight: Theme.tightLineHeight
            }
        }

        BigButton {
            objectName: "showFound"
            Layout.preferredWidth: Theme.touch * 2.2
            visible: root.isTight
            primary: root.found > 0 && !root.showsFound
            enabled: root.guide.typed !== ""
            text: root.showsFound ? qsTr("Letters") : qsTr("%n found", "", root.found)
            onClicked: root.showsFound = !root.showsFound
        }
    }

    GuideItems {
        anchors.top: first.bottom
        anchors.topMargin: Theme.gapSmall
        anchors.bottom: root.isTight ? parent.bottom : pad.top
        anchors.bottomMargin: root.isTight ? 0 : Theme.gap
        width: parent.width
        visible: root.guide.typed !== "" && (!root.isTight || root.showsFound)
        app: root.app
        emptyText: qsTr("Nothing begins like this. Please try other letters, or ask at the front desk.")
    }

    LetterPad {
        id: pad

        visible: !root.isTight || !root.showsFound
        anchors.bottom: parent.bottom
        width: parent.width
        height: root.isTight ? root.height - first.height - Theme.gapSmall : implicitHeight
        eraseText: qsTr("Erase")
        clearText: qsTr("Clear")
        onLetter: value => root.guide.type(value)
        onErase: root.guide.type("")
        onClear: root.guide.clearTyped()
    }
}
