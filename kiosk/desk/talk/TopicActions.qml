// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Talk
import Yimen.Look

/// The next step of a topic: the buttons that fit it, with their keys, and under them what the chosen step asks for.
ColumnLayout {
    id: root

    required property TalkDay talkDay
    required property bool isOnline
    required property bool isShown
    /// The step that was begun, or empty.
    property string step: ""
    property int due: 1
    readonly property bool canAct: root.isOnline && !root.talkDay.isBusy
    readonly property bool canBegin: root.canAct && root.isShown && root.enabled && root.step === ""
    readonly property bool hasWords: root.questions[root.step] !== undefined
    readonly property bool isDiscussing: root.step === "discuss"
    readonly property string topic: root.talkDay.key
    readonly property bool isRating: root.step === "rate"
    readonly property var questions: ({
            discuss: qsTr("一起议定怎么办"),
            finish: qsTr("办成了什么"),
            close: qsTr("下次可以学到什么"),
            reopen: qsTr("还要办什么")
        })
    readonly property var grades: [qsTr("非常满意"), qsTr("满意"), qsTr("基本满意"), qsTr("不满意"), qsTr("很不满意")]
    readonly property var names: root.talkDay.responsibles
    readonly property var dues: [7, 15, 30, 60]

    signal leaveWanted
    signal publishWanted

    function begin(step: string): void {
        root.talkDay.forgetProblem();
        if (step === "publish") {
            root.publishWanted();
            return;
        }
        root.step = step;
        root.due = 1;
        words.clear();
        who.clear();
        for (let at = 0; at < counts.count; ++at)
            root.countField(at).clear();
        if (root.isDiscussing)
            root.talkDay.askWho();
        if (root.isRating)
            root.countField(0).forceActiveFocus();
        else
            words.forceActiveFocus();
    }

    /// Whether there was a step to give up.
    function giveUp(): bool {
        const had = root.step !== "";
        root.step = "";
        return had;
    }

    function countField(at: int): TextLine {
        return (counts.itemAt(at) as GradeCount).field;
    }

    function countTexts(): var {
        let all = [];
        for (let at = 0; at < counts.count; ++at)
            all.push(root.countField(at).text);
        return all;
    }

    function sum(): int {
        return root.countTexts().reduce((sum, text) => sum + Number(text), 0);
    }

    function confirm(): void {
        if (!confirmButton.enabled)
            return;
        const step = root.step;
        if (step === "discuss")
            root.talkDay.discuss(words.text, who.text, root.dues[root.due]);
        else if (step === "rate")
            root.talkDay.rate(root.countTexts());
        else
            root.talkDay.act(step, words.text);
    }

    spacing: Theme.gap
    onVisibleChanged: root.step = ""
    onTopicChanged: root.step = ""
    onStepChanged: if (root.step === "")
        root.leaveWanted()

    Connections {
        target: root.talkDay

        // What was typed stays until the hall has taken it.
        function onActed(): void {
            root.step = "";
        }
    }

    Flow {
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        Repeater {
            model: [
                {step: "discuss", text: qsTr("议事"), deed: "plan"},
                {step: "finish", text: qsTr("办完"), deed: "finish"},
                {step: "rate", text: qsTr("评事"), deed: "rate"},
                {step: "close", text: qsTr("了事"), deed: "close"},
                {step: "reopen", text: qsTr("重新办理"), deed: "reopen"},
                {step: "publish", text: root.talkDay.topic.isPublished ? qsTr("改公示") : qsTr("公示"), deed: "publish"}
            ]

            DeskButton {
                id: button

                required property var modelData
                readonly property bool isAllowed: root.talkDay.topic.may.indexOf(button.modelData.step) >= 0

                objectName: "topic-" + button.modelData.step
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

    TextLine {
        id: words

        objectName: "topicWords"
        about: root.talkDay.key + " " + root.step
        visible: root.hasWords
        maximumLength: 200
        placeholderText: root.hasWords ? root.questions[root.step] : ""
        Layout.fillWidth: true
        onAccepted: {
            if (root.isDiscussing)
                who.forceActiveFocus();
            else
                root.confirm();
        }
    }

    TextLine {
        id: who

        objectName: "topicWho"
        about: root.talkDay.key + " " + root.step
        visible: root.isDiscussing
        maximumLength: 40
        placeholderText: qsTr("谁负责：单位、社会组织或志愿队")
        Layout.fillWidth: true
        onAccepted: root.confirm()
    }

    Flow {
        visible: root.isDiscussing && suggested.count > 0
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        Repeater {
            id: suggested

            model: root.isDiscussing ? root.names.filter(name => name !== who.text && name.indexOf(who.text.trim()) >= 0).slice(0, 6) : []

            SegmentButton {
                required property string modelData

                objectName: "topicWhoSuggested"
                text: modelData
                checkable: false
                onClicked: who.text = modelData
            }
        }
    }

    Flow {
        visible: root.isDiscussing
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        Repeater {
            model: root.dues

            SegmentButton {
                required property int modelData
                required property int index

                objectName: "topicDue"
                text: qsTr("%1 个工作日内").arg(modelData)
                checked: root.due === index
                onClicked: root.due = index
            }
        }
    }

    LookText {
        visible: root.isRating
        text: qsTr("到场的人举手，每一档有几位；没有的不用填")
        soft: true
        Layout.fillWidth: true
    }

    Flow {
        visible: root.isRating
        spacing: Theme.gap
        Layout.fillWidth: true

        Repeater {
            id: counts

            model: root.grades

            GradeCount {
                about: root.talkDay.key
                onAccepted: root.confirm()
            }
        }
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

            objectName: "confirmTopicStep"
            text: qsTr("确定")
            deed: "confirm"
            primary: true
            enabled: root.canAct && (root.isRating ? root.sum() > 0 : words.text.trim() !== "" && (!root.isDiscussing || who.text.trim() !== ""))
            onClicked: root.confirm()
        }
    }
}
