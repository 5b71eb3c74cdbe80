// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk
import Yimen.Desk.Base
import Yimen.Look

/// Matters and complaints, from their beginning to their end.
DeskCase {
    id: root

    function test_45_mattersByTheirClocks(): void {
        root.stage.play("manager"); // a colleague's is for them, or for the manager
        signIn();
        keyClick(Qt.Key_3, Qt.ControlModifier);
        compare(root.app.page, DeskApp.Matters);
        tryCompare(root.app.matters, "state", Loading.Ready);
        compare(root.app.matters.count, 4);
        verify(isThere("matterNone"));
        shoot("70-matters");
        touch(item("allMatters"));
        tryCompare(root.app.matters, "count", 8);
        keyClick("j");
        tryCompare(root.app.matter, "state", Loading.Ready);
        compare(item("matterClock").text, "超期 8 个工作日");
        shoot("71-matter-late");
        for (let i = 0; i < 8 && root.app.matter.key !== "5"; ++i) {
            keyClick("j");
            root.stage.settle();
        }
        tryCompare(root.app.matter, "key", "5");
        verify(isThere("acknowledgeButton"));
        shoot("72-matter-long-name");
        press("acknowledgeButton");
        tryVerify(() => !isThere("acknowledgeButton"));
    }

    function test_45_mattersThatWaitForMaterial(): void {
        signIn();
        root.app.page = DeskApp.Matters;
        tryCompare(root.app.matters, "count", 4);
        root.app.matter.open("3");
        tryCompare(root.app.matter.facts, "isWaiting", true);
        shoot("73-matter-waiting");
        verify(!isThere("step-finish")); // material is missing: the hall would refuse it
        keyClick("f");
        verify(!isThere("wordsField"));
        keyClick("p");
        tryVerify(() => item("wordsField").activeFocus);
        verify(!item("confirmStep").enabled);
        for (const key of ["j", "p", "f"])
            keyClick(key);
        compare(item("wordsField").text, "jpf");
        shoot("74-matter-note");
        root.stage.play("unavailable");
        keyClick(Qt.Key_Return);
        tryVerify(() => isThere("matterProblem"));
        compare(item("wordsField").text, "jpf"); // refused: what was written stays
        shoot("75-matter-refused");
        root.stage.play("speak");
        press("bringMaterial");
        tryVerify(() => root.app.matter.facts.missing.length === 1);
        press("bringMaterial");
        tryCompare(root.app.matter.facts, "isWaiting", false);
        compare(item("wordsField").text, "jpf");
        keyClick(Qt.Key_Escape);
        tryVerify(() => !isThere("wordsField"));
        keyClick("f");
        tryVerify(() => isThere("wordsField"));
        item("wordsField").text = "津贴已发放";
        press("confirmStep");
        tryCompare(root.app.matter.facts, "isOpen", false);
        tryCompare(root.app.matters, "count", 3);
        shoot("76-matter-finished");
    }

    function test_45_mattersAskForMoreAndSayItAtOnce(): void {
        signIn();
        root.app.page = DeskApp.Matters;
        root.app.matter.open("2");
        tryCompare(root.app.matter.facts, "isOpen", true);
        keyClick("h");
        tryVerify(() => item("unitField").activeFocus);
        shoot("78-matter-hand-on");
        keyClick(Qt.Key_Escape);
        verify(!isThere("unitField"));
        keyClick("m");
        tryVerify(() => isThere("wordsField"));
        item("wordsField").text = "收入证明";
        press("confirmStep");
        tryVerify(() => isThere("noticeSheet"));
        shoot("77-matter-notice");
        keyClick(Qt.Key_P, Qt.ControlModifier);
        tryVerify(() => isThere("noticePrinting"));
        keyClick(Qt.Key_Return);
        tryVerify(() => !isThere("noticeSheet"));
        verify(!isThere("step-handOn")); // it waits now
    }

    function test_45_aMatterThatIsPutOffSaysWhy(): void {
        signIn();
        root.app.page = DeskApp.Matters;
        tryCompare(root.app.matters, "count", 4);
        root.app.matter.open("2");
        tryCompare(root.app.matter.facts, "isOpen", true);
        keyClick("y");
        tryVerify(() => item("wordsField").activeFocus);
        item("wordsField").text = "要等街道核实住址";
        press("confirmStep");
        tryVerify(() => isThere("matterDelayed"));
        verify(item("matterDelayed").text.indexOf("要等街道核实住址") > 0);
        shoot("150-matter-put-off");
    }

    function test_45_whatResidentsThought(): void {
        signIn();
        root.app.page = DeskApp.Matters;
        tryCompare(root.app.matters, "count", 4);
        keyClick(Qt.Key_R, Qt.ControlModifier);
        tryVerify(() => isThere("ratingLines"));
        compare(root.app.ratings.lines[0].tag, "很不满意");
        shoot("151-ratings");
        root.stage.english();
        tryCompare(item("ratingsSentence"), "text", "3 in the last 90 days, 1 of them dissatisfied");
        shoot("152-ratings-english");
        root.app.language = "zh";
        keyClick("j");
        tryVerify(() => !isThere("ratingLines"));
        tryCompare(root.app.matter, "state", Loading.Ready);
    }

    function test_45_mattersEmptyAndFailed(): void {
        signIn();
        root.stage.play("no-matters");
        root.app.page = DeskApp.Matters;
        tryVerify(() => isThere("mattersEmpty"));
        shoot("79-matters-empty");
        root.stage.play("unavailable");
        root.app.matters.reload();
        tryVerify(() => isThere("mattersFailed"));
        shoot("80-matters-failed");
    }

    function test_46_aMatterBeginsFromAnArrival(): void {
        signIn();
        root.stage.play("known");
        keyClick("s");
        tryVerify(() => root.app.detail.problem !== "");
        verify(!isThere("startSheet"));
        shoot("81-start-refused");
        keyClick(Qt.Key_Return);
        tryCompare(root.app.detail.can, "start", true);
        verify(item("firstContact").text.startsWith("首问 周敏"));
        shoot("82-arrival-in-hand");
        keyClick("s");
        tryVerify(() => isThere("startSheet"));
        tryVerify(() => item("startSearch").activeFocus);
        shoot("83-start-items");
        for (const key of ["l", "s", "j", "z"])
            keyClick(key);
        keyClick(Qt.Key_Return);
        tryVerify(() => root.app.matterStart.facts.hasItem);
        const materials = root.app.matterStart.facts.materials.length;
        verify(materials > 1);
        keyClick("1");
        tryCompare(root.app.matterStart.facts, "missing", materials - 1);
        shoot("84-start-materials");
        keyClick(Qt.Key_Return);
        tryVerify(() => isThere("noticeSheet"));
        compare(root.app.page, DeskApp.Matters);
        compare(root.app.matter.facts.noticeLines.length, materials - 1);
        verify(item("noticeLimit").text.startsWith("承诺 "));
        shoot("85-one-notice");
        keyClick(Qt.Key_P, Qt.ControlModifier);
        tryVerify(() => isThere("noticePrinting"));
        shoot("86-no-printer");
        keyClick(Qt.Key_Return);
        tryVerify(() => !isThere("noticeSheet"));
        verify(root.app.matter.facts.isWaiting);
        verify(item("matterNumberLine").text.indexOf("1000 0131") >= 0);
        shoot("87-matter-begun");
    }

    function test_46_aMatterBeginsWithAllMaterialsByOneKey(): void {
        signIn();
        takeFirst();
        root.app.counter.startMatter();
        root.app.matterStart.choose("CIV-002");
        tryVerify(() => isThere("bringAll"));
        keyClick("0");
        tryCompare(root.app.matterStart.facts, "missing", 0);
        keyClick(Qt.Key_Return);
        tryCompare(root.app.matter.facts, "isOpen", true);
        verify(!isThere("noticeSheet"));
    }

    function test_46_aProxyNeedsAuthorityOnRecord(): void {
        signIn();
        takeFirst();
        root.app.counter.startMatter();
        root.app.matterStart.choose("ELD-001");
        tryVerify(() => isThere("proxyButton"));
        keyClick(Qt.Key_A, Qt.ShiftModifier);
        tryVerify(() => isThere("noAuthority"));
        verify(!item("startButton").enabled);
        shoot("88-proxy-none");
        item("holderField").text = "买买提·阿不都热西提·吐尔逊江";
        press("addAuthority");
        tryVerify(() => isThere("startProblem"));
        shoot("89-proxy-refused");
        item("untilField").text = "2026-12-31";
        press("addAuthority");
        tryVerify(() => root.app.matterStart.facts.authorities.length === 1);
        tryCompare(item("startButton"), "enabled", true);
        shoot("90-proxy");
        press("startButton");
        tryVerify(() => isThere("noticeSheet"));
        keyClick(Qt.Key_Return);
        tryVerify(() => isThere("matterProxy"));
        shoot("91-matter-by-proxy");
    }

    function test_46_aComplaintIsNotForWhomItIsAbout(): void {
        signIn();
        takeFirst();
        root.app.counter.startMatter();
        root.app.matterStart.choose("SAF-009");
        tryVerify(() => item("complaintWords").activeFocus);
        for (const key of ["b", "a", "d"])
            keyClick(key);
        keyClick(Qt.Key_Down);
        tryVerify(() => root.app.matterStart.about > 0);
        shoot("92-complaint");
        keyClick(Qt.Key_Return);
        tryCompare(root.app.matter.facts, "isComplaint", true);
        verify(isThere("matterAbout"));
        shoot("93-complaint-filed");
    }

    function test_46_aComplaintWithoutAName(): void {
        signIn();
        takeFirst();
        root.app.counter.startMatter();
        root.app.matterStart.choose("SAF-009");
        tryVerify(() => item("complaintWords").activeFocus);
        for (const key of ["b", "a", "d"])
            keyClick(key);
        keyClick(Qt.Key_N, Qt.ControlModifier);
        compare(root.app.matterStart.isAnonymous, true);
        compare(item("complaintWords").text, "bad");
        shoot("94-anonymous-complaint");
        keyClick(Qt.Key_Return);
        tryCompare(root.app.matter.facts, "isWithoutName", true);
        root.app.page = DeskApp.Matters;
        tryVerify(() => isThere("matterNumber"));
        shoot("95-anonymous-filed");
        keyClick("f");
        tryVerify(() => isThere("nobodyToTell"));
        shoot("96-anonymous-finish");
    }

    function test_46_somebodyWhoIsNotInTheRecordsComplains(): void {
        signIn();
        root.app.page = DeskApp.Matters;
        tryVerify(() => isThere("anonymousComplaint"));
        keyClick("n");
        tryVerify(() => isThere("startSheet"));
        compare(root.app.matterStart.isAnonymous, true);
        verify(!isThere("anonymousButton"));
        verify(!isThere("startOtherItem"));
        tryVerify(() => item("complaintWords").activeFocus);
        keyClick("b");
        shoot("97-anonymous-stranger");
        keyClick(Qt.Key_Return);
        tryCompare(root.app.matter.facts, "isWithoutName", true);
        shoot("98-anonymous-in-the-list");
    }

    function test_46_startFromTheRecordAndTheCatalogue(): void {
        signIn();
        root.app.resident.ask(1, "何佩珍");
        root.app.resident.open("接待本人办事");
        tryCompare(root.app.resident, "state", Loading.Ready);
        verify(isThere("startForResident"));
        shoot("94-record-start");
        root.app.catalogue.open("ELD-001");
        tryVerify(() => isThere("startItemFor"));
        shoot("95-catalogue-start");
        keyClick("s");
        tryVerify(() => isThere("startSheet"));
        compare(root.app.matterStart.facts.item.code, "ELD-001");
        keyClick(Qt.Key_Escape);
        tryVerify(() => !isThere("startSheet"));
    }

    function test_46_aNumberThatIsMarkedLeavesTheKeys(): void {
        signIn();
        root.app.page = DeskApp.Matters;
        root.app.matter.open("2");
        tryCompare(root.app.matter.facts, "isOpen", true);
        verify(/^编号 1000 0029 · 查询码 \d{6}$/.test(item("matterNumberLine").text));
        touch(item("matterNumberLine"));
        keyClick("p");
        tryVerify(() => item("wordsField").activeFocus);
        keyClick(Qt.Key_Escape);
        keyClick(Qt.Key_P, Qt.ControlModifier);
        tryVerify(() => isThere("matterPrinting"));
        shoot("118-matter-number");
    }

    function test_46_aFieldOfAClosedSheetLeavesTheKeys(): void {
        signIn();
        takeFirst();
        for (const key of ["t", "s"]) {
            keyClick(key);
            const sheet = key === "t" ? "handSheet" : "startSheet";
            tryVerify(() => isThere(sheet));
            for (const letter of ["d", "n"])
                keyClick(letter);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !isThere(sheet));
            verify(root.app.detail.can.start); // neither finished by D nor given up by N
        }
        keyClick("?");
        tryVerify(() => isThere("keysSheet"));
    }
}
