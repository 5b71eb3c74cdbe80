// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Needs
import Yimen.Desk.Talk
import Yimen.Look

/// 说事: something for the next talk day, of its own or from a need.
Sheet {
    id: root

    required property TalkDay talkDay
    required property NeedPage openNeed
    /// The key of the need that it comes from (the one that is open), or empty.
    property string need: ""
    property string category: ""

    function confirm(): void {
        if (raiseButton.enabled)
            root.talkDay.raise(words.text, root.category, root.need);
    }

    cardWidth: 720
    title: qsTr("提一个议题")
    sentence: root.need === "" ? qsTr("下一个居民说事日大家一起说。") : qsTr("下一个居民说事日大家一起说；诉求照常办理。")
    onVisibleChanged: if (root.visible) {
        root.talkDay.forgetProblem();
        root.category = root.need === "" ? "" : root.openNeed.facts.category;
        words.text = root.need === "" ? "" : root.openNeed.facts.words.slice(0, words.maximumLength);
        words.cursorPosition = 0; // a long one is read from its beginning
        words.forceActiveFocus();
    }

    Connections {
        target: root.talkDay

        function onRaised(): void {
            root.closeWanted();
        }
    }

    TextLine {
        id: words

        objectName: "topicTitle"
        about: root.need
        maximumLength: 120
        placeholderText: qsTr("一句话说清楚要议什么")
        Layout.fillWidth: true
        onAccepted: root.confirm()
    }

    Flow {
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        Repeater {
            model: root.talkDay.categories

            SegmentButton {
                required property var modelData

                objectName: "topicCategory"
                text: modelData.text
                checked: root.category === modelData.code
                onClicked: root.category = modelData.code
            }
        }
    }

    SheetProblem {
        objectName: "raiseProblem"
        text: root.talkDay.problem
    }

    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true

        DeskButton {
            text: qsTr("取消")
            deed: "back"
            strong: false
            onClicked: root.closeWanted()
        }

        DeskButton {
            id: raiseButton

            objectName: "raiseTopic"
            text: qsTr("提到说事日")
            deed: "confirm"
            primary: true
            enabled: root.category !== "" && words.text.trim().length >= 2 && !root.talkDay.isBusy
            onClicked: root.confirm()
        }
    }
}
