// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Duty
import Yimen.Look

/// Before signing off with something in hand: a colleague takes it, or a note says when the clerk is back.
Sheet {
    id: root

    required property HallLine line
    required property Duty duty
    property bool hands: true

    signal signOutWanted

    function begin(hands: bool): void {
        root.hands = hands;
        root.duty.forgetProblem();
        if (hands)
            hand.start();
        else
            away.start();
    }

    function confirm(): void {
        if (!confirmButton.enabled)
            return;
        if (root.hands)
            root.duty.handOverAll(hand.staff, hand.words);
        else
            root.duty.leaveNote(away.back, away.staff, away.words);
    }

    visible: root.duty.isLeaving
    cardWidth: 820
    title: qsTr("您手上还有 %1 位访客、%2 件办件").arg(root.duty.facts.arrivals).arg(root.duty.facts.matters)
    sentence: qsTr("退出前请移交给同事，或者留言几点回来。什么都不留，就列进负责人的“无人负责”。")
    onCloseWanted: root.duty.stay()
    onVisibleChanged: if (root.visible)
        root.begin(true)

    DeskShortcut {
        deed: "otherWay"
        enabled: root.visible
        onActivated: root.begin(!root.hands)
    }

    RowLayout {
        spacing: Theme.gapSmall

        SegmentButton {
            objectName: "leaveHand"
            text: qsTr("全部移交给同事")
            checked: root.hands
            onClicked: root.begin(true)
        }

        SegmentButton {
            objectName: "leaveNote"
            text: qsTr("留言几点回来")
            checked: !root.hands
            onClicked: root.begin(false)
        }

        KeyCap {
            text: KeyTable.capOf("otherWay")
        }
    }

    HandForm {
        id: hand

        visible: root.hands
        duty: root.duty
        about: "all"
        Layout.fillWidth: true
        onAccepted: root.confirm()
    }

    AwayForm {
        id: away

        visible: !root.hands
        duty: root.duty
        Layout.fillWidth: true
        onAccepted: root.confirm()
    }

    SheetProblem {
        objectName: "leaveProblem"
        text: root.duty.problem
    }

    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true

        DeskButton {
            objectName: "leaveAnyway"
            text: qsTr("不留言，直接退出")
            strong: false
            onClicked: root.signOutWanted()
        }

        Item {
            Layout.fillWidth: true
        }

        DeskButton {
            text: qsTr("先不退出")
            deed: "back"
            strong: false
            onClicked: root.duty.stay()
        }

        DeskButton {
            id: confirmButton

            objectName: "confirmLeave"
            text: root.hands ? qsTr("移交并退出") : qsTr("留言并退出")
            deed: "confirm"
            primary: true
            enabled: (root.hands ? hand.isComplete : away.isComplete) && root.line.isOnline && !root.duty.isBusy
            onClicked: root.confirm()
        }
    }
}
