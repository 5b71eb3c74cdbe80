// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// The place of a need: from the community down to the unit, as far as it is known, or none.
Item {
    id: root

    required property LobbyApp app
    readonly property NeedFiling need: root.app.need

    RowLayout {
        id: first

        width: parent.width
        height: Theme.touch
        spacing: Theme.gap

        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true

            LookText {
                anchors.left: parent.left
                anchors.leftMargin: Theme.gap
                anchors.right: parent.right
                anchors.rightMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                text: root.need.placeName === "" ? qsTr("还没有选地点") : root.need.placeName
                soft: root.need.placeName === ""
                font.pixelSize: Theme.textSmall
                lineHeight: Theme.tightLineHeight
            }
        }

        BigButton {
            objectName: "withoutPlace"
            Layout.preferredWidth: Theme.touch * (root.app.comforts.isEnglish ? 2.8 : 2.4)
            text: qsTr("不填地点")
            textSize: Theme.textSmall
            onClicked: root.need.withoutPlace()
        }
    }

    LookText {
        anchors.top: first.bottom
        anchors.topMargin: Theme.gapLarge
        width: parent.width
        visible: text !== ""
        text: root.need.placesSay
        soft: true
        horizontalAlignment: Text.AlignHCenter
    }

    ScrollPane {
        anchors.top: first.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: parent.bottom
        width: parent.width

        Grid {
            id: cells

            readonly property bool isSilent: true // where somebody lives is theirs
            width: parent ? parent.width : 0
            columns: Theme.landscape ? 3 : 2
            rowSpacing: Theme.gap
            columnSpacing: Theme.gap

            Repeater {
                model: root.need.places

                BigButton {
                    required property string modelData
                    required property int index

                    objectName: "place"
                    width: (cells.width - Theme.gap * (cells.columns - 1)) / cells.columns
                    text: modelData
                    onClicked: root.need.choosePlace(index)
                }
            }
        }
    }
}
