// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// On with the number, the other proof, back, or to the counter.
GridLayout {
    id: root

    required property LobbyApp app
    readonly property ProgressLookup progress: root.app.progress
    readonly property bool isProof: root.progress.page === ProgressLookup.Proof

    columns: 2
    rowSpacing: Theme.gapSmall
    columnSpacing: Theme.gap

    PrimaryButton {
        objectName: "progressOn"
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.touch
        Layout.columnSpan: root.isProof ? 1 : 2
        enabled: root.progress.canGoOn
        text: qsTr("Go on")
        onClicked: root.progress.goOn()
    }

    BigButton {
        objectName: "otherProof"
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.touch
        visible: root.isProof
        strong: false
        textSize: Theme.textSmall
        text: root.progress.isByCode ? qsTr("By ID number") : qsTr("By code")
        onClicked: root.progress.otherProof()
    }

    BigButton {
        objectName: "progressBack"
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.touch
        iconName: Theme.landscape ? "" : "back"
        strong: false
        text: qsTr("Back")
        onClicked: root.app.back()
    }

    BigButton {
        objectName: "progressCounter"
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.touch
        enabled: !root.app.hallRefuses
        strong: false
        textSize: Theme.textSmall
        text: qsTr("To the counter")
        onClicked: root.app.toCounter()
    }
}
