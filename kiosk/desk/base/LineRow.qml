// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Look

/// One line about a resident: a tag, a sentence, and where it comes from.
Item {
    id: root

    required property string tag
    required property int tone
    required property string sentence
    required property string because
    property bool last: false
    /// Code of the catalogue; with one, touching the line reads the item.
    property string item: ""
    /// A line that the clerk may take off; with a button for it.
    property bool mayGo: false
    /// An appointment, with a button that cancels it.
    property bool givesUp: false

    property int tagWidth: root.width >= 720 ? 144 : 128

    signal itemWanted
    signal dismissWanted
    signal giveUpWanted

    implicitHeight: Math.max(56, words.implicitHeight + 2 * Theme.gap, why.implicitHeight + 2 * Theme.gapSmall)

    Accessible.role: root.item === "" ? Accessible.StaticText : Accessible.Link
    Accessible.name: root.tag + " " + root.sentence + " " + root.because
    Accessible.onPressAction: if (root.item !== "")
        root.itemWanted()

    TapHandler {
        enabled: root.item !== ""
        onTapped: root.itemWanted()
    }

    HoverHandler {
        enabled: root.item !== ""
        cursorShape: Qt.PointingHandCursor
    }

    Tag {
        id: mark

        x: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        text: root.tag
        tone: root.tone
    }

    LookText {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge + Math.max(root.tagWidth, mark.width + Theme.gapSmall)
        anchors.right: why.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: root.sentence
        font.pixelSize: Theme.textLarge
        lineHeight: Theme.tightLineHeight
    }

    LookText {
        id: why

        anchors.right: root.givesUp ? giveUp.left : dismiss.left
        anchors.rightMargin: root.givesUp || root.mayGo ? Theme.gapTiny : 0
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(Math.ceil(whole.advanceWidth) + 1, root.width * 0.24)
        text: root.because
        soft: true
        font.pixelSize: Theme.textSmall
        lineHeight: Theme.tightLineHeight
        horizontalAlignment: Text.AlignRight
    }

    TextMetrics {
        id: whole // the text's own width would depend on how it is wrapped

        font: why.font
        text: root.because
    }

    DismissButton {
        id: dismiss

        objectName: root.mayGo ? "dismissButton" : ""
        visible: root.mayGo
        anchors.right: parent.right
        anchors.rightMargin: root.mayGo ? Theme.gapTiny : Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        width: root.mayGo ? implicitWidth : 0
        onClicked: root.dismissWanted()
    }

    DeskButton {
        id: giveUp

        objectName: root.givesUp ? "giveUpButton" : ""
        visible: root.givesUp
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapTiny
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("取消预约")
        strong: false
        onClicked: root.giveUpWanted()
    }

    Rectangle {
        visible: !root.last
        anchors.bottom: parent.bottom
        x: 1
        width: parent.width - 2
        height: Theme.hairline
        color: Theme.line
    }
}
