// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Needs
import Yimen.Look

/// The next step of a need: the buttons that this member of staff may use now, with their keys, and under them what the
/// chosen step asks for.
ColumnLayout {
    id: root

    required property NeedPage need
    required property bool isOnline
    required property bool isShown
    /// The step that was begun, or empty.
    property string step: ""
    /// The hall was asked to take it and has not answered.
    property bool isSent: false
    property int choice: -1
    readonly property bool canAct: root.isOnline && !root.need.isBusy
    readonly property bool canBegin: root.canAct && root.isShown && root.enabled && root.step === ""
    readonly property bool needsWords: root.step !== "" && root.questions[root.step] !== undefined
    readonly property bool needsChoice: root.choices.length > 0
    readonly property var questions: ({
            plan: qsTr("怎样办：谁牵头、做什么"),
            unclaim: qsTr("为什么退回认领"),
            progress: qsTr("办到哪一步了（居民查进度时看得到）"),
            finish: qsTr("办成了什么（居民查进度时看得到）"),
            reopen: qsTr("还要办什么"),
            close: qsTr("怎样回访的，为什么可以办结"),
            decline: qsTr("为什么不予受理（会告知居民）"),
            withdraw: qsTr("居民为什么撤回"),
            restore: qsTr("为什么恢复")
        })
    readonly property var choices: root.step === "classify" ? [qsTr("常规"), qsTr("专业"), qsTr("重点")] : root.step === "rate" || root.step === "rateByUnit" ? [qsTr("非常满意"), qsTr("满意"), qsTr("基本满意"), qsTr("不满意"), qsTr("很不满意")] : root.step === "plan" ? [qsTr("3 个工作日"), qsTr("7 个工作日"), qsTr("15 个工作日"), qsTr("30 个工作日")] : []
    readonly property var values: root.step === "plan" ? [3, 7, 15, 30] : [0, 1, 2, 3, 4]

    signal leaveWanted

    function begin(step: string): void {
        root.need.forgetProblem();
        root.step = step;
        root.choice = step === "plan" ? 1 : -1;
        words.clear();
        if (step === "claim")
            root.need.askWho();
        if (root.needsWords)
            words.forceActiveFocus();
    }

    /// Whether there was a step to give up.
    function giveUp(): bool {
        const had = root.step !== "";
        root.step = "";
        return had;
    }

    function confirm(): void {
        if (!confirmButton.enabled)
            return;
        const step = root.step;
        root.isSent = true;
        const choice = root.choice < 0 ? 0 : root.values[root.choice];
        root.need.act(step, words.text, choice);
    }

    spacing: Theme.gap
    onVisibleChanged: root.step = ""

    Binding {
        target: root.need
        property: "isWriting"
        value: root.step !== ""
    }

    onStepChanged: {
        root.isSent = false;
        if (root.step === "")
            root.leaveWanted();
    }

    Connections {
        target: root.need

        // What was written stays until the hall has taken it.
        function onActed(): void {
            if (root.isSent)
                root.step = "";
        }

        function onChanged(): void {
            if (root.need.problem !== "")
                root.isSent = false;
            if (root.need.state !== Loading.Ready)
                root.step = "";
        }
    }

    Flow {
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        Repeater {
            model: [
                {step: "classify", text: qsTr("分类"), deed: "classify"},
                {step: "plan", text: qsTr("统筹"), deed: "plan"},
                {step: "claim", text: qsTr("认领"), deed: "claim"},
                {step: "progress", text: qsTr("记进展"), deed: "progress"},
                {step: "finish", text: qsTr("办完"), deed: "finish"},
                {step: "rate", text: qsTr("代居民评价"), deed: "rate"},
                {step: "rateByUnit", text: qsTr("承办方评价"), deed: "rateByUnit"},
                {step: "close", text: qsTr("办结"), deed: "close"},
                {step: "merge", text: qsTr("合并"), deed: "merge"},
                {step: "unclaim", text: qsTr("退回认领"), deed: "unclaim"},
                {step: "reopen", text: qsTr("重新办理"), deed: "reopen"},
                {step: "decline", text: qsTr("不予受理"), deed: "decline"},
                {step: "withdraw", text: qsTr("撤回"), deed: "withdraw"},
                {step: "restore", text: qsTr("恢复"), deed: "restore"}
            ]

            DeskButton {
                id: button

                required property var modelData
                readonly property bool isAllowed: root.need.facts.may.indexOf(button.modelData.step) >= 0 && (button.modelData.step !== "merge" || root.need.facts.similar.length > 0)

                objectName: "need-" + button.modelData.step
                visible: button.isAllowed
                text: button.modelData.text
                deed: button.modelData.deed
                strong: false
                primary: root.step === button.modelData.step
                enabled: root.canAct
                onClicked: root.begin(button.modelData.step)

                DeskShortcut {
                    deed: button.modelData.deed
                    enabled: root.canBegin && button.isAllowed
                    onActivated: root.begin(button.modelData.step)
                }
            }
        }
    }

    Flow {
        visible: root.needsChoice
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        Repeater {
            model: root.choices

            SegmentButton {
                id: choiceButton

                required property string modelData
                required property int index

                objectName: "needChoice"
                text: (choiceButton.index + 1) + " " + choiceButton.modelData
                checked: root.choice === choiceButton.index
                onClicked: root.choice = choiceButton.index

                DeskShortcut {
                    deed: "choose"
                    nth: choiceButton.index + 1
                    enabled: root.canAct && root.isShown && root.enabled && root.needsChoice && !words.activeFocus
                    onActivated: root.choice = choiceButton.index
                }
            }
        }
    }

    Flow {
        visible: root.step === "merge"
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        Repeater {
            model: root.need.facts.similar

            SegmentButton {
                id: sameButton

                required property var modelData

                text: qsTr("并入：%1（%2）").arg(sameButton.modelData.text).arg(sameButton.modelData.detail)
                width: Math.min(implicitWidth, root.width)
                onClicked: {
                    root.step = "";
                    root.need.act("merge", "", sameButton.modelData.key);
                }
            }
        }
    }

    Flow {
        visible: root.step === "claim"
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        Repeater {
            model: root.need.claimants

            DeskButton {
                id: claimant

                required property var modelData

                objectName: "claimant"
                text: claimant.modelData.text + " · " + claimant.modelData.detail
                iconName: claimant.modelData.fits ? "check" : ""
                strong: false
                width: Math.min(implicitWidth, root.width)
                enabled: root.canAct && claimant.modelData.fits
                visible: claimant.modelData.fits
                onClicked: {
                    root.step = "";
                    root.need.claim(claimant.modelData.code);
                }
            }
        }
    }

    TextLine {
        id: words

        objectName: "needWords"
        about: root.need.key + " " + root.step
        visible: root.needsWords
        maximumLength: 150
        placeholderText: root.needsWords ? root.questions[root.step] : ""
        Layout.fillWidth: true
        onAccepted: root.confirm()
    }

    RowLayout {
        visible: root.step !== ""
        spacing: Theme.gap
        Layout.fillWidth: true

        DeskButton {
            text: qsTr("先不办")
            deed: "back"
            strong: false
            onClicked: root.step = ""
        }

        DeskButton {
            id: confirmButton

            objectName: "confirmNeedStep"
            visible: root.step !== "claim" && root.step !== "merge"
            text: qsTr("确定")
            deed: "confirm"
            primary: true
            enabled: root.canAct && (!root.needsWords || words.text.trim() !== "") && (!root.needsChoice || root.choice >= 0)
            onClicked: root.confirm()
        }
    }
}
