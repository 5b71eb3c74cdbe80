// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// The first row of the search (what is looked for, the other way to say it) and what was found. A pad stands below;
/// where there is no room for both, it is one of the two at a time.
Item {
    id: root

    required property LobbyApp app
    /// For what is looked for; empty if for nothing yet.
    required property string wanted
    /// How it is shown, or what is asked for.
    required property string shown
    /// The other way to say it, and how this one is called.
    required property string otherWay
    required property string thisWay
    property bool hasOtherWay: true
    /// Letters with room between them may stand on two lines.
    property bool isSpaced: false
    property string emptyText
    /// Height of the pad where there is room for it and for what was found.
    required property real padHeight
    readonly property Guide guide: root.app.guide
    readonly property bool isTight: Theme.landscape || Theme.elder
    property bool showsFound: false
    readonly property int found: root.guide.items.length
    default property alias pad: place.data

    signal otherWanted

    RowLayout {
        id: first

        width: parent.width
        height: Theme.touch
        spacing: Theme.gap

        BigButton {
            objectName: "guideBack"
            Layout.preferredWidth: Theme.touch * 1.6
            visible: Theme.landscape // in landscape the pad needs the row of the way back
            strong: false
            text: qsTr("返回")
            onClicked: root.app.back()
        }

        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true

            LookText {
                // The end of what is long.
                readonly property int room: Math.max(2, Math.floor(width / font.pixelSize))

                anchors.left: parent.left
                anchors.leftMargin: Theme.gap
                anchors.right: parent.right
                anchors.rightMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                text: root.wanted === "" || root.isSpaced || root.shown.length <= room ? root.shown
                      : "…" + root.shown.slice(1 - room)
                soft: root.wanted === ""
                strong: root.wanted !== ""
                font.pixelSize: root.wanted.length > 8 || root.wanted === "" && Theme.landscape ? Theme.textSmall : Theme.textBody
                lineHeight: Theme.tightLineHeight
            }
        }

        BigButton {
            objectName: "otherWay"
            Layout.preferredWidth: Theme.touch * (Theme.landscape ? 1.7 : 2.2)
            visible: root.hasOtherWay
            strong: false
            text: root.otherWay
            onClicked: root.otherWanted()
        }

        BigButton {
            objectName: "showFound"
            Layout.preferredWidth: Theme.touch * 2.2
            visible: root.isTight
            primary: root.found > 0 && !root.showsFound
            enabled: root.wanted !== ""
            text: root.showsFound ? root.thisWay : qsTr("找到 %n 项", "", root.found)
            onClicked: root.showsFound = !root.showsFound
        }
    }

    GuideItems {
        anchors.top: first.bottom
        anchors.topMargin: Theme.gapSmall
        anchors.bottom: root.isTight ? parent.bottom : place.top
        anchors.bottomMargin: root.isTight ? 0 : Theme.gap
        width: parent.width
        visible: root.wanted !== "" && (!root.isTight || root.showsFound)
        app: root.app
        emptyText: root.emptyText
    }

    Item {
        id: place

        visible: !root.isTight || !root.showsFound
        anchors.bottom: parent.bottom
        width: parent.width
        height: root.isTight ? root.height - first.height - Theme.gapSmall : root.padHeight
    }
}
