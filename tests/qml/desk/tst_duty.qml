// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk
import Yimen.Desk.Base
import Yimen.Look

/// What is handed over, who is away, and who leaves.
DeskCase {
    id: root

    function test_47_handedToSomebodyWhoIsNotHere(): void {
        signIn();
        takeFirst();
        keyClick("t");
        tryVerify(() => item("handNote").activeFocus);
        verify(!isThere("noColleagues"));
        keyClick("x");
        const downTo = advice => {
            for (let i = 0; i < 8 && item("handAdvice").text.indexOf(advice) < 0; ++i)
                keyClick(Qt.Key_Down);
            tryVerify(() => item("handAdvice").text.indexOf(advice) > 0);
        };
        downTo("不在岗");
        verify(item("confirmHand").enabled);
        shoot("119-hand-to-absent");
        downTo("外出");
        verify(!item("confirmHand").enabled);
    }

    function test_47_fortyColleagues(): void {
        root.stage.play("colleagues");
        signIn();
        takeFirst();
        keyClick("t");
        tryVerify(() => item("handNote").activeFocus);
        for (let i = 0; i < 30; ++i)
            keyClick(Qt.Key_Down);
        verifyFits("handSheet");
        shoot("120-forty-colleagues");
    }

    function test_47_theManagerTakesOverThemselves(): void {
        root.stage.play("manager");
        root.stage.play("nobodys");
        signIn();
        root.app.page = DeskApp.Matters;
        root.app.matter.open("5");
        tryCompare(root.app.matter.facts, "isOpen", true);
        keyClick("t");
        tryVerify(() => item("handNote").activeFocus);
        keyClick("x");
        keyClick(Qt.Key_Down);
        shoot("121-manager-takes-over");
        keyClick(Qt.Key_Return);
        tryVerify(() => !isThere("handSheet"));
        tryVerify(() => root.app.matter.facts.about.indexOf("周敏") > 0);
    }

    function test_47_anArrivalIsHandedOver(): void {
        signIn();
        takeFirst();
        keyClick("t");
        tryVerify(() => item("handNote").activeFocus);
        shoot("96-hand-over");
        verify(!item("confirmHand").enabled);
        for (const key of ["o", "k"])
            keyClick(key);
        for (let i = 0; i < 6 && !item("confirmHand").enabled; ++i)
            keyClick(Qt.Key_Down);
        tryCompare(item("confirmHand"), "enabled", true);
        for (let i = 0; i < 6; ++i)
            keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Return);
        tryVerify(() => !isThere("handSheet"));
        tryVerify(() => isThere("handedOver"));
        shoot("97-handed-over");
    }

    function test_47_aHandOverThatIsRefusedSaysWhy(): void {
        signIn();
        takeFirst();
        keyClick("t");
        tryVerify(() => isThere("handSheet"));
        root.app.duty.handOverArrival(root.app.detail.arrivalId, root.colleagueWhoIsOut, "x");
        tryVerify(() => isThere("handProblem"));
        shoot("98-hand-refused");
        keyClick(Qt.Key_Escape);
        tryVerify(() => !isThere("handSheet"));
    }

    function test_47_whatIsHandedToMeStandsFirst(): void {
        signIn();
        root.stage.play("late");
        root.stage.play("handed");
        tryVerify(() => isThere("acceptArrival"));
        tryVerify(() => isThere("handedWaiting"));
        verify(item("railMatters").news > 0);
        shoot("99-handed-to-me");
        root.app.page = DeskApp.Matters;
        tryCompare(root.app.matters.visits, "length", 1);
        shoot("100-my-matters-handed");
        press("openVisit");
        tryCompare(root.app.matters.visits, "length", 0);
        keyClick("j");
        tryVerify(() => isThere("acceptMatter"));
        shoot("101-matter-handed");
        keyClick("a");
        tryVerify(() => !isThere("acceptMatter"));
    }

    function test_47_aMatterIsHandedOver(): void {
        signIn();
        root.app.page = DeskApp.Matters;
        root.app.matter.open("2");
        tryCompare(root.app.matter.facts, "isOpen", true);
        keyClick("t");
        tryVerify(() => item("handNote").activeFocus);
        keyClick("x");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        tryVerify(() => !isThere("handSheet"));
        tryVerify(() => isThere("matterHanded"));
    }

    function test_48_signingOffWithSomethingInHandAsks(): void {
        signIn();
        takeFirst();
        root.app.page = DeskApp.Settings;
        tryVerify(() => root.app.duty.facts.arrivals > 0);
        press("signOutButton");
        tryVerify(() => isThere("leaveSheet"));
        compare(root.app.state, DeskApp.Working);
        shoot("102-leave-hand");
        keyClick(Qt.Key_Tab, Qt.ControlModifier);
        tryVerify(() => inside("leaveSheet", "backAt").activeFocus);
        shoot("103-leave-note");
        keyClick(Qt.Key_Escape);
        tryVerify(() => !isThere("leaveSheet"));
        compare(root.app.state, DeskApp.Working);
        press("signOutButton");
        tryVerify(() => isThere("leaveSheet"));
        for (const key of ["o", "k"])
            keyClick(key);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        tryCompare(root.app, "state", DeskApp.SignIn);
    }

    function test_48_aNoteLocksTheDeskAndThePasswordEndsIt(): void {
        signIn();
        keyClick(Qt.Key_G, Qt.ControlModifier);
        tryVerify(() => item("backAt").activeFocus);
        shoot("104-away");
        item("backAt").text = "25:99";
        verify(!item("confirmAway").enabled);
        item("backAt").text = "23:59";
        press("confirmAway");
        tryCompare(root.app, "state", DeskApp.Locked);
        root.app.unlock("demo");
        tryCompare(root.app, "state", DeskApp.Working);
        tryCompare(root.app.duty.facts, "away", "");
    }

    function test_48_nobodysIsForTheManager(): void {
        root.stage.play("manager");
        signIn();
        root.app.page = DeskApp.Matters;
        verify(isThere("nobodysMatters"));
        touch(item("nobodysMatters"));
        tryCompare(root.app.matters, "state", Loading.Ready);
        tryVerify(() => isThere("mattersEmpty"));
        shoot("105-nobodys-empty");
        root.stage.play("nobodys");
        root.app.matters.reload();
        tryCompare(root.app.matters.visits, "length", 1);
        shoot("106-nobodys");
    }

    function test_48_aloneInTheHall(): void {
        root.stage.play("alone");
        signIn();
        takeFirst();
        keyClick("t");
        tryVerify(() => isThere("handSheet"));
        verify(inside("handSheet", "noColleagues").visible);
        verify(!item("confirmHand").enabled);
        shoot("107-alone");
    }

    function test_49_dutyInEnglish(): void {
        root.stage.english();
        signIn();
        root.stage.play("long-name");
        keyClick(Qt.Key_Return);
        tryCompare(root.app.detail.can, "start", true);
        shoot("110-en-in-hand");
        keyClick("t");
        tryVerify(() => isThere("handSheet"));
        root.app.duty.handOverArrival(root.app.detail.arrivalId, root.colleagueWhoIsOut, "x");
        tryVerify(() => isThere("handProblem"));
        shoot("111-en-hand-refused");
        keyClick(Qt.Key_Escape);
        keyClick("s");
        tryVerify(() => isThere("startSheet"));
        root.app.matterStart.choose("ELD-001");
        root.app.matterStart.isProxied = true;
        tryVerify(() => isThere("noAuthority"));
        shoot("112-en-start");
        press("startOtherItem");
        root.app.matterStart.choose("SAF-009");
        tryVerify(() => isThere("complaintWords"));
        shoot("113-en-complaint");
        press("anonymousButton");
        compare(root.app.matterStart.isAnonymous, true);
        shoot("113-en-complaint-anonymous");
        keyClick(Qt.Key_Escape);
        tryVerify(() => !isThere("startSheet"));
        keyClick(Qt.Key_G, Qt.ControlModifier);
        tryVerify(() => isThere("awaySheet"));
        shoot("114-en-away");
        keyClick(Qt.Key_Escape);
        root.app.leave();
        tryVerify(() => isThere("leaveSheet"));
        shoot("115-en-leave");
        root.app.duty.stay();
        root.app.page = DeskApp.Matters;
        root.app.matter.open("5");
        tryCompare(root.app.matter.facts, "isOpen", true);
        shoot("116-en-matter");
        keyClick("?");
        shoot("117-en-keys");
    }
}
