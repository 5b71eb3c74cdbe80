// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Matters
import Yimen.Look

/// The next step of a matter: a row of buttons with their keys, and under it the words that the chosen step needs.
ColumnLayout {
    id: root

    required property MatterPage matter
    required property bool isOnline
    required property bool isShown
    /// The step whose words are asked for, or empty.
    property string step: ""
    /// The hall was asked to take it and has not answered.
    property bool isSent: false
    readonly property string about: root.matter.key + " " + root.step
    readonly property bool canAct: root.isOnline && !root.matter.isBusy
    readonly property bool canBegin: root.canAct && root.isShown && root.enabled && root.step === ""
    /// The steps that the hall would not refuse.
    readonly property var may: root.matter.facts.may
    /// What comes next where there is one thing to do; of a matter that waits it is the material that was brought.
    readonly property string main: root.step !== "" ? "" : root.mayDo("accept") ? "accept" : root.mayDo("acknowledge") ? "acknowledge" : root.mayDo("finish") ? "finish" : ""
    readonly property var questions: ({
            note: qsTr("办到哪一步了"),
            ask: qsTr("还缺哪一份材料"),
            delay: qsTr("为什么要延期（会告知居民）"),
            handOn: qsTr("为什么转办"),
            finish: qsTr("办理结果"),
            withdraw: qsTr("为什么撤回")
        })

    signal leaveWanted
    signal handWanted

    function mayDo(step: string): bool {
        return root.may.indexOf(step) >= 0;
    }

    function begin(step: string): void {
        root.matter.forgetProblem();
        root.step = step;
        words.clear();
        unit.clear();
        (step === "handOn" ? unit : words).forceActiveFocus();
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
        if (step === "note")
            root.matter.note(words.text);
        else if (step === "ask")
            root.matter.askFor(words.text);
        else if (step === "delay")
            root.matter.delay(days.value, words.text);
        else if (step === "handOn")
            root.matter.handOn(unit.text, words.text);
        else if (step === "finish")
            root.matter.finish(words.text, told.current);
        else if (step === "withdraw")
            root.matter.withdraw(words.text);
    }

    spacing: Theme.gap
    onVisibleChanged: root.step = ""

    Binding {
        target: root.matter
        property: "isWriting"
        value: root.step !== ""
        delayed: true // it may bring news of the matter, on which it hangs whether this is seen at all
    }

    onStepChanged: {
        root.isSent = false;
        if (root.step === "")
            root.leaveWanted();
    }

    Connections {
        target: root.matter

        // What was written stays until the hall has taken it.
        function onActed(): void {
            if (root.isSent)
                root.step = "";
        }

        function onChanged(): void {
            if (root.matter.problem !== "")
                root.isSent = false;
            if (root.matter.state !== Loading.Ready)
                root.step = "";
        }
    }

    Flow {
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        DeskButton {
            objectName: "acceptMatter"
            visible: root.mayDo("accept")
            text: qsTr("我来接手")
            deed: "accept"
            primary: root.step === ""
            strong: primary
            enabled: root.canAct
            onClicked: root.matter.accept()

            DeskShortcut {
                deed: "accept"
                enabled: root.canBegin && root.mayDo("accept")
                onActivated: root.matter.accept()
            }
        }

        Repeater {
            model: [
                {step: "note", text: qsTr("记进展"), deed: "progress"},
                {step: "finish", text: qsTr("办结"), deed: "finish"},
                {step: "ask", text: qsTr("还缺材料"), deed: "ask"},
                {step: "delay", text: qsTr("延期"), deed: "delay"},
                {step: "handOn", text: qsTr("转办"), deed: "handOn"},
                {step: "withdraw", text: qsTr("撤回"), deed: "withdraw"}
            ]

            DeskButton {
                id: button

                required property var modelData
                readonly property bool isAllowed: root.mayDo(button.modelData.step)

                objectName: "step-" + button.modelData.step
                visible: button.isAllowed
                text: button.modelData.text
                deed: button.modelData.deed
                strong: primary
                primary: root.step === button.modelData.step || root.main === button.modelData.step
                enabled: root.canAct
                onClicked: root.begin(button.modelData.step)

                DeskShortcut {
                    deed: button.modelData.deed
                    enabled: root.canBegin && button.isAllowed
                    onActivated: root.begin(button.modelData.step)
                }
            }
        }

        DeskButton {
            objectName: "handMatter"
            visible: root.mayDo("handOver")
            text: qsTr("移交同事")
            deed: "handOver"
            strong: false
            enabled: root.canAct
            onClicked: root.handWanted()

            DeskShortcut {
                deed: "handOver"
                enabled: root.canBegin && root.mayDo("handOver")
                onActivated: root.handWanted()
            }
        }

        DeskButton {
            objectName: "acknowledgeButton"
            visible: root.mayDo("acknowledge")
            text: qsTr("对方已签收")
            deed: "acknowledge"
            primary: root.main === "acknowledge"
            strong: primary
            enabled: root.canAct
            onClicked: root.matter.acknowledge()

            DeskShortcut {
                deed: "acknowledge"
                enabled: root.canBegin && root.mayDo("acknowledge")
                onActivated: root.matter.acknowledge()
            }
        }
    }

    TextLine {
        id: unit

        objectName: "unitField"
        about: root.about
        visible: root.step === "handOn"
        maximumLength: 60
        placeholderText: qsTr("转给哪个单位，例如：街道民政科")
        Layout.fillWidth: true
        onAccepted: words.forceActiveFocus()
    }

    TextLine {
        id: words

        objectName: "wordsField"
        about: root.about
        visible: root.step !== ""
        maximumLength: 300
        placeholderText: root.step === "" ? "" : root.questions[root.step]
        Layout.fillWidth: true
        onAccepted: root.confirm()
    }

    RowLayout {
        id: days

        property int value: 3

        visible: root.step === "delay"
        spacing: Theme.gapSmall

        Repeater {
            model: [1, 3, 5, 10]

            SegmentButton {
                required property int modelData

                text: qsTr("%n 个工作日", "", modelData)
                checked: days.value === modelData
                onClicked: days.value = modelData
            }
        }
    }

    RowLayout {
        id: told

        property int current: 0

        visible: root.step === "finish" && !root.matter.facts.isWithoutName
        spacing: Theme.gapSmall

        Repeater {
            model: [qsTr("当面告知"), qsTr("电话告知"), qsTr("短信告知"), qsTr("书面告知")]

            SegmentButton {
                required property string modelData
                required property int index

                text: modelData
                checked: told.current === index
                onClicked: told.current = index
            }
        }
    }

    LookText {
        objectName: "nobodyToTell"
        visible: root.step === "finish" && root.matter.facts.isWithoutName
        text: qsTr("没有留姓名：结果请写清楚，本人凭编号和查询码在一体机上看")
        soft: true
        Layout.fillWidth: true
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

            objectName: "confirmStep"
            text: qsTr("确定")
            deed: "confirm"
            primary: true
            enabled: root.canAct && words.text.trim() !== "" && (root.step !== "handOn" || unit.text.trim() !== "")
            onClicked: root.confirm()
        }
    }
}
