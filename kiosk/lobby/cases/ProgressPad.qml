// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// A large pad for the number of a case, then for its code or the last six of the ID number. Where there is a camera, a
/// slip may be held up instead.
PageFrame {
    id: root

    required property LobbyApp app
    readonly property ProgressLookup progress: root.app.progress
    readonly property bool isProof: root.progress.page === ProgressLookup.Proof
    readonly property bool hasProblem: root.progress.problem !== ""
    readonly property bool isEmpty: root.progress.typed === ""
    // In portrait it stays while somebody types: the keys must not move under the finger.
    readonly property bool showsCamera: root.progress.readsSlips && !root.isProof
                                        && (Theme.landscape ? root.isEmpty && !root.hasProblem
                                                            : root.isEmpty || !root.hasProblem)

    leadGrows: false
    leadShare: 0.5
    lead: [
        LookText {
            Layout.fillWidth: true
            // Where room is short, what is wrong says it, too.
            visible: !(Theme.landscape && root.hasProblem && !root.isEmpty)
            text: root.app.page.title
            strong: true
            font.pixelSize: Theme.textLarge
            lineHeight: Theme.tightLineHeight
        },
        LookText {
            Layout.fillWidth: true
            visible: !Theme.landscape && !root.hasProblem && !root.showsCamera
            text: root.app.page.body
            soft: true
            font.pixelSize: Theme.textSmall
        },
        SlipHint {
            objectName: "slipHint"
            Layout.fillWidth: true
            visible: root.showsCamera
            app: root.app
            text: root.app.page.body
            isProblem: root.hasProblem
        },
        Card {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.touch
            visible: !(Theme.landscape && root.hasProblem && root.isEmpty)

            LookText {
                objectName: "typedNumber"
                anchors.centerIn: parent
                text: root.progress.typed
                strong: true
                font.pixelSize: Theme.textLarge
                lineHeight: Theme.tightLineHeight
            }
        },
        Hint {
            Layout.fillWidth: true
            // Beside the camera's picture the same sentence moves no key.
            visible: root.progress.isBusy || (root.hasProblem && !root.showsCamera)
            verticalRoom: Theme.gapTiny
            tone: root.hasProblem ? Theme.Tone.Soon : Theme.Tone.Calm
            text: root.hasProblem ? root.progress.problem : qsTr("请稍等……")
        },
        Item {
            Layout.fillHeight: Theme.landscape
        },
        ProgressWays {
            Layout.fillWidth: true
            visible: Theme.landscape
            app: root.app
        }
    ]

    NumberPad {
        Layout.fillWidth: true
        Layout.fillHeight: true
        enabled: !root.progress.isBusy
        extraText: root.isProof && !root.progress.isByCode ? "X" : ""
        eraseText: qsTr("删除")
        eraseIcon: Theme.landscape ? "" : "erase"
        onDigit: value => root.progress.type(value)
        onErase: root.progress.erase()
    }

    ProgressWays {
        Layout.fillWidth: true
        visible: !Theme.landscape
        app: root.app
    }
}
