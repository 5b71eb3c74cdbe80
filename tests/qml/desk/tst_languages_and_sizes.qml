// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk
import Yimen.Desk.Base
import Yimen.Look

/// The same pages in English and on a small screen.
DeskCase {
    id: root

    function test_50_english(): void {
        root.stage.english();
        shoot("70-en-sign-in");
        signIn();
        root.stage.play("long-name");
        root.stage.pass(180);
        root.stage.play("known");
        root.stage.play("colleague-takes");
        root.stage.pass(150);
        root.stage.play("unsure");
        root.stage.pass(120);
        root.stage.play("anonymous");
        root.stage.play("late");
        root.stage.play("enrol-asked");
        root.stage.play("camera-missing");
        root.app.reception.select(5);
        compare(item("takeButton").text, "I'll serve");
        shoot("71-en-busy");
        root.app.reception.select(3);
        shoot("72-en-unsure");
        keyClick("?");
        shoot("73-en-keys");
        keyClick(Qt.Key_Escape);
        root.app.page = DeskApp.Settings;
        shoot("74-en-settings");
        root.deskWidth = 1366;
        root.deskHeight = 768;
        root.app.page = DeskApp.Arrivals;
        root.app.reception.select(5);
        shoot("75-en-small");
    }

    function test_51_languageChangesAtOnceAndBack(): void {
        signIn();
        root.stage.play("late");
        root.stage.english();
        compare(item("sureness").text, "Very sure");
        root.app.language = "zh";
        compare(item("sureness").text, "很有把握");
        compare(item("takeButton").text, "我来接待");
    }

    function test_61_everySheetFitsASmallScreen_data(): var {
        return [{tag: "zh", english: false}, {tag: "en", english: true}];
    }

    function test_61_everySheetFitsASmallScreen(data: var): void {
        root.deskWidth = 1366;
        root.deskHeight = 768;
        if (data.english)
            root.stage.english();
        root.stage.play("colleagues");
        root.stage.play("manager");
        signIn();
        root.stage.play("long-name");
        keyClick(Qt.Key_Return);
        tryCompare(root.app.detail.can, "start", true);
        shoot("130-small-in-hand-" + data.tag);
        keyClick("t");
        tryVerify(() => isThere("handSheet"));
        root.app.duty.handOverArrival(root.app.detail.arrivalId, root.colleagueWhoIsOut, "x");
        tryVerify(() => isThere("handProblem"));
        shoot("131-small-hand-" + data.tag);
        verifyFits("handSheet");
        keyClick(Qt.Key_Escape);
        keyClick("s");
        shoot("132-small-items-" + data.tag);
        verifyFits("startSheet");
        root.app.matterStart.choose("PLA-005");
        root.app.matterStart.isProxied = true;
        tryCompare(root.app.matterStart, "isBusy", false);
        root.app.matterStart.addAuthority("买买提·阿不都热西提·吐尔逊江", 2, "");
        tryVerify(() => isThere("startProblem"));
        shoot("133-small-start-" + data.tag);
        verifyFits("startSheet");
        root.app.matterStart.chooseAgain();
        root.app.matterStart.choose("SAF-009");
        tryVerify(() => isThere("complaintWords"));
        shoot("134-small-complaint-" + data.tag);
        verifyFits("startSheet");
        keyClick(Qt.Key_Escape);
        tryVerify(() => !isThere("startSheet"));
        keyClick(Qt.Key_G, Qt.ControlModifier);
        shoot("135-small-away-" + data.tag);
        verifyFits("awaySheet");
        keyClick(Qt.Key_Escape);
        tryVerify(() => root.app.duty.facts.arrivals > 0);
        root.app.leave();
        shoot("136-small-leave-" + data.tag);
        verifyFits("leaveSheet");
        keyClick(Qt.Key_Tab, Qt.ControlModifier);
        shoot("137-small-leave-note-" + data.tag);
        verifyFits("leaveSheet");
        root.app.duty.stay();
        keyClick("?");
        shoot("138-small-keys-" + data.tag);
        verifyFits("keysSheet");
        keyClick(Qt.Key_Escape);
        root.app.page = DeskApp.Matters;
        root.app.matter.open("5");
        tryCompare(root.app.matter.facts, "isOpen", true);
        shoot("139-small-matter-" + data.tag);
        root.app.matter.open("3");
        tryCompare(root.app.matter.facts, "isWaiting", true);
        root.app.matter.askFor("就业困难人员认定表（街道盖章的原件和两份复印件）");
        shoot("140-small-notice-" + data.tag);
        verifyFits("noticeSheet");
        keyClick(Qt.Key_Return);
        root.app.resident.ask(3, "阿卜杜热依木·买买提吐尔逊");
        root.app.resident.open("接待本人办事");
        tryCompare(root.app.resident, "state", Loading.Ready);
        shoot("141-small-record-" + data.tag);
    }

    function test_60_smallScreen(): void {
        root.deskWidth = 1366;
        root.deskHeight = 768;
        signIn();
        root.stage.play("long-name");
        root.stage.pass(180);
        root.stage.play("unsure");
        root.stage.pass(150);
        root.stage.play("late");
        root.stage.play("enrol-asked");
        root.stage.play("kiosk-offline");
        root.app.reception.select(3);
        shoot("60-small");
        root.app.reception.select(1);
        shoot("61-small-long-name");
        tryVerify(() => !item("detailName").truncated);
    }
}
