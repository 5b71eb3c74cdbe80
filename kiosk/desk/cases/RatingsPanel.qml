// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Cases
import Yimen.Look

/// What residents thought, the lowest grade first.
Item {
    id: root

    required property RatingList ratings
    required property bool isManager

    signal closeWanted

    Skeleton {
        visible: root.ratings.state === Loading.Loading
        anchors.fill: parent
        anchors.margins: Theme.margin
    }

    ListNotice {
        objectName: "ratingsFailed"
        visible: root.ratings.state === Loading.Failed
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, 480)
        iconName: "warning"
        failed: true
        title: qsTr("没有读到评价")
        sentence: root.ratings.problem
        action: qsTr("再试一次")
        onActed: root.ratings.reload()
    }

    ListNotice {
        objectName: "ratingsEmpty"
        visible: root.ratings.state === Loading.Ready && root.ratings.lines.length === 0
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, 480)
        iconName: "need"
        title: qsTr("近 90 天没有评价")
        sentence: qsTr("居民办完事在一体机上给的评价，会出现在这里")
    }

    PageScroll {
        visible: root.ratings.state === Loading.Ready && root.ratings.lines.length > 0
        anchors.fill: parent
        anchors.margins: Theme.margin + 8
        anchors.topMargin: Theme.margin
        contentHeight: content.implicitHeight

        ColumnLayout {
            id: content

            width: Math.min(parent.width, 960)
            spacing: Theme.gapLarge

            RowLayout {
                spacing: Theme.gap
                Layout.fillWidth: true

                LookText {
                    text: root.isManager ? qsTr("居民对全厅的评价") : qsTr("居民对您的评价")
                    strong: true
                    font.pixelSize: Theme.textDisplay
                    lineHeight: Theme.tightLineHeight
                    Layout.fillWidth: true
                }

                DeskButton {
                    objectName: "closeRatings"
                    text: qsTr("关上")
                    deed: "ratings"
                    strong: false
                    onClicked: root.closeWanted()
                }
            }

            LookText {
                objectName: "ratingsSentence"
                text: root.ratings.sentence
                soft: true
                lineHeight: Theme.tightLineHeight
                Layout.fillWidth: true
            }

            LinesCard {
                objectName: "ratingLines"
                lines: root.ratings.lines
                Layout.fillWidth: true
            }

            LookText {
                text: qsTr("自己经办的，不写是谁给的，也不写几点给的")
                soft: true
                lineHeight: Theme.tightLineHeight
                Layout.fillWidth: true
            }
        }
    }
}
