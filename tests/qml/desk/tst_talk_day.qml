// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk

/// Topics of the talk day.
DeskCase {
    id: root

    function test_47_talkDayInFiveSteps(): void {
        root.stage.play("manager");
        signIn();
        keyClick(Qt.Key_8, Qt.ControlModifier);
        compare(root.app.page, DeskApp.TalkDay);
        tryVerify(() => root.app.talkDay.day.topics.length === 4);
        verify(isThere("topicNone"));
        shoot("130-talk-day");
        keyClick("j");
        compare(root.app.talkDay.key, "1");
        keyClick("l");
        tryVerify(() => item("topicWords").activeFocus);
        tryVerify(() => root.app.talkDay.responsibles.length > 0);
        keyClick("j");
        compare(item("topicWords").text, "j");
        item("topicWords").text = "错峰接送，物业在路口劝导";
        verify(!item("confirmTopicStep").enabled);
        press("topicWhoSuggested");
        shoot("131-topic-discuss");
        press("confirmTopicStep");
        tryVerify(() => root.app.talkDay.topic.may[0] === "finish");
        keyClick("f");
        item("topicWords").text = "路口画了网格线";
        keyClick(Qt.Key_Return);
        tryVerify(() => isThere("topic-rate"));
        keyClick("g");
        tryVerify(() => item("gradeCount0").activeFocus);
        verify(!item("confirmTopicStep").enabled);
        item("gradeCount0").text = "12";
        item("gradeCount3").text = "1";
        shoot("132-topic-rate");
        press("confirmTopicStep");
        tryVerify(() => isThere("topic-close"));
        keyClick("e");
        item("topicWords").text = "开学前先说好";
        keyClick(Qt.Key_Return);
        tryVerify(() => isThere("topic-publish"));
        shoot("133-topic-closed");
        keyClick("v");
        tryVerify(() => isThere("publishSheet"));
        shoot("134-topic-publish");
        item("publicTitle").text = "东门早晚堵车";
        press("publish");
        tryCompare(root.app.talkDay.topic, "isPublished", true);
        shoot("135-topic-published");
        keyClick("v");
        tryVerify(() => isThere("publishSheet"));
        compare(item("publicTitle").text, "东门早晚堵车");
        compare(item("publicResult").text, "路口画了网格线");
        shoot("135-topic-published-again");
    }

    function test_47_aTopicIsReopenedAndACloseIsRefused(): void {
        signIn();
        root.app.page = DeskApp.TalkDay;
        tryVerify(() => root.app.talkDay.day.topics.length === 4);
        root.app.talkDay.open("4");
        verify(!isThere("topic-close"));
        root.app.talkDay.act("close", "x");
        tryVerify(() => isThere("topicProblem"));
        shoot("136-topic-refused");
        keyClick(Qt.Key_F, Qt.ShiftModifier);
        tryVerify(() => item("topicWords").activeFocus);
        item("topicWords").text = "再少放点油";
        keyClick(Qt.Key_Escape);
        verify(!isThere("topicWords"));
        keyClick(Qt.Key_F, Qt.ShiftModifier);
        item("topicWords").text = "再少放点油";
        keyClick(Qt.Key_Return);
        tryVerify(() => isThere("topic-finish"));
    }

    function test_47_aTopicIsRaisedAloneAndFromANeed(): void {
        signIn();
        root.app.page = DeskApp.Needs;
        tryCompare(root.app.needs, "count", 5);
        root.app.need.open("5");
        tryCompare(root.app.need, "key", "5");
        keyClick(Qt.Key_N, Qt.ShiftModifier);
        tryVerify(() => isThere("topicSheet"));
        verify(item("topicTitle").text.length > 20);
        shoot("137-topic-from-need");
        press("raiseTopic");
        tryCompare(root.app, "page", DeskApp.TalkDay);
        tryVerify(() => root.app.talkDay.topic.about.indexOf("2000 0057") >= 0);
        tryVerify(() => root.app.talkDay.day.topics.length === 5);
        shoot("138-topic-long");
        keyClick("n");
        tryVerify(() => isThere("topicSheet"));
        verify(!item("raiseTopic").enabled);
        compare(item("topicTitle").text, "");
        keyClick(Qt.Key_Escape);
        tryVerify(() => !isThere("topicSheet"));
        root.deskWidth = 1366;
        root.deskHeight = 768;
        shoot("139-talk-day-small");
    }

    function test_47_talkDayEmptyFailedAndEarlier(): void {
        signIn();
        root.app.page = DeskApp.TalkDay;
        tryVerify(() => root.app.talkDay.day.topics.length === 4);
        root.app.talkDay.chooseDay(root.app.talkDay.day.days[1].value);
        tryVerify(() => root.app.talkDay.day.topics.length === 4 && root.app.talkDay.day.days[1].chosen);
        shoot("140-talk-day-earlier");
        root.stage.play("no-topics");
        root.app.talkDay.chooseDay(0);
        tryVerify(() => isThere("topicsEmpty"));
        shoot("141-talk-day-empty");
        root.stage.play("unavailable");
        root.app.talkDay.reload();
        tryVerify(() => isThere("topicsFailed"));
        shoot("142-talk-day-failed");
    }

    function test_47_talkDayAndNeedsInEnglish(): void {
        root.stage.play("manager");
        signIn();
        root.stage.english();
        root.app.page = DeskApp.TalkDay;
        tryVerify(() => root.app.talkDay.day.topics.length === 4);
        root.app.talkDay.open("4");
        keyClick("g");
        shoot("143-talk-day-english");
        keyClick(Qt.Key_Escape);
        root.deskWidth = 1366;
        root.deskHeight = 768;
        root.app.page = DeskApp.Needs;
        tryCompare(root.app.needs, "count", 5);
        evaluateFour();
        keyClick("v");
        shoot("144-publish-english");
        keyClick(Qt.Key_Escape);
        keyClick("n");
        tryVerify(() => isThere("needFiling"));
        tryVerify(() => item("filingCell") !== null);
        shoot("145-filing-english");
        keyClick(Qt.Key_Escape);
        keyClick(Qt.Key_P, Qt.ShiftModifier);
        shoot("146-weight-english");
    }
}
