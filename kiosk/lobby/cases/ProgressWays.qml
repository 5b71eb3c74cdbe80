// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Lobby
import Yimen.Look

/// On with a long number (the others go on by themselves), the other proof, back, or to the counter. Placed by hand: in Qt 6.4 a layout within layouts does not
/// always place what has just become visible.
Item {
    id: root

    required property LobbyApp app
    readonly property ProgressLookup progress: root.app.progress
    readonly property bool isProof: root.progress.page === ProgressLookup.Proof
    readonly property real half: (root.width - Theme.gap) / 2

    readonly property bool hasMore: root.isProof || root.progress.canGoOn

    implicitHeight: root.hasMore ? 2 * Theme.touch + Theme.gapSmall : Theme.touch

    PrimaryButton {
        objectName: "progressOn"
        width: root.width
        height: Theme.touch
        visible: !root.isProof && root.progress.canGoOn
        text: qsTr("下一步")
        onClicked: root.progress.goOn()
    }

    BigButton {
        objectName: "otherProof"
        width: root.width
        height: Theme.touch
        visible: root.isProof
        strong: false
        textSize: Theme.textSmall
        text: root.progress.isByCode ? qsTr("用身份证后六位") : qsTr("用查询码")
        onClicked: root.progress.otherProof()
    }

    BigButton {
        objectName: "progressBack"
        y: root.height - Theme.touch
        width: root.half
        height: Theme.touch
        iconName: Theme.landscape ? "" : "back"
        strong: false
        text: qsTr("返回")
        onClicked: root.app.back()
    }

    BigButton {
        objectName: "progressCounter"
        x: root.half + Theme.gap
        y: root.height - Theme.touch
        width: root.half
        height: Theme.touch
        enabled: !root.app.device.hallRefuses
        strong: false
        textSize: Theme.textSmall
        text: qsTr("去窗口办")
        onClicked: root.app.choice.toCounter()
    }
}
