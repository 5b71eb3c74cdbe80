// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Yimen.Desk.Base
import Yimen.Look

/// One line to type into.
T.TextField {
    id: root

    property string iconName: ""
    /// Whether what is written outlives a lock of the desk (Drafts). A password does not; a search need not.
    property bool keepsDraft: root.echoMode === TextInput.Normal
    /// What the words are about: a field that is opened about something else does not show them.
    property string about: ""
    property bool isTyped: false

    function bringBack(): void {
        if (!root.visible || !root.keepsDraft || root.isTyped || DraftKeeper.drafts === null)
            return;
        const words = DraftKeeper.drafts.take(root.objectName, root.about);
        if (words === "")
            return;
        root.clear();
        root.insert(0, words); // as if it were typed again: what the text is bound to stays
        root.textEdited();
    }

    onTextEdited: root.isTyped = true
    onAboutChanged: soon.restart()
    onVisibleChanged: {
        root.isTyped = false;
        if (root.visible)
            soon.restart();
        else
            root.focus = false; // hidden it would go on swallowing the desk's keys
    }

    DeskShortcut {
        deed: "confirm"
        enabled: root.activeFocus && root.preeditText === "" // what is being composed has the key first
        onActivated: root.accepted()
    }

    Timer {
        id: soon

        interval: 0 // after whoever opened the field has cleared it
        onTriggered: root.bringBack()
    }

    Connections {
        target: DraftKeeper.drafts

        function onKeeping(): void {
            if (root.visible && root.keepsDraft)
                DraftKeeper.drafts.keep(root.objectName, root.about, root.text);
        }
    }

    implicitWidth: 320
    implicitHeight: Theme.touch + Theme.gapTiny
    Accessible.name: root.placeholderText
    // Qt 6.4 does not tell the name of what is typed unseen.
    Accessible.description: root.echoMode === TextInput.Normal ? "" : root.placeholderText
    leftPadding: Theme.gap + (root.iconName === "" ? 0 : Theme.iconSmall + Theme.gapSmall)
    rightPadding: Theme.gap
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.ink
    placeholderTextColor: Theme.inkSoft
    selectionColor: Theme.pine
    selectedTextColor: Theme.textOnPine
    font.family: Theme.family
    font.pixelSize: Theme.textBody
    selectByMouse: true

    background: Rectangle {
        radius: Theme.radiusSmall
        color: Theme.card
        border.width: root.activeFocus ? Theme.outline : Theme.hairline
        border.color: root.activeFocus ? Theme.pine : Theme.keyLine

        IconImage {
            visible: root.iconName !== ""
            name: root.iconName
            colour: Theme.inkSoft
            width: Theme.iconSmall + 2
            height: width
            x: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
        }
    }

    LookText {
        visible: root.length === 0 && root.preeditText === ""
        x: root.leftPadding
        width: root.width - root.leftPadding - root.rightPadding
        anchors.verticalCenter: parent.verticalCenter
        text: root.placeholderText
        soft: true
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        lineHeight: 1
    }
}
