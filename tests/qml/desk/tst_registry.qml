// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk
import Yimen.Desk.Base
import Yimen.Look

/// Who stands on the hall's books: added, corrected, moved away, merged; and who changed or looked at what.
DeskCase {
    id: root

    function openZhang(): void {
        root.stage.play("late");
        keyClick(Qt.Key_O);
        appears("purposeSheet");
        item("purposeField").text = "更正资料";
        press("purposeButton");
        appears("recordName");
    }

    function type(field: string, words: string): void {
        item(field).clear();
        item(field).insert(0, words);
    }

    function test_70_somebodyNewIsPutOnTheBooks(): void {
        signIn();
        root.app.page = DeskApp.Residents;
        press("addResident");
        appears("entrySheet");
        verifyFits("entrySheet");
        shoot("170-entry-new");
        type("entryName", "李桂英");
        type("entryIdNumber", "11010519491231002Y");
        press("saveEntry");
        tryVerify(() => root.app.entry.problem !== "");
        compare(root.app.entry.fault, "idNumber");
        shoot("170-entry-wrong");
        type("entryIdNumber", "11010519491231002X");
        type("entryPhone", "138-0000-9999");
        type("entryAddress", "东台巷 7 号");
        press("entrySex1");
        press("saveEntry");
        tryVerify(() => root.app.entry.isDoubted);
        shoot("170-entry-doubted");
        press("saveEntry");
        appears("purposeSheet");
        compare(root.app.resident.askedName, "李桂英");
        keyClick(Qt.Key_Escape);

        press("addResident");
        type("entryName", "李桂英");
        type("entryIdNumber", "11010519491231002X");
        press("saveEntry");
        appears("openKnown");
        shoot("170-entry-known");
        press("openKnown");
        appears("purposeSheet");
    }

    function test_70_aRecordIsCorrectedAndTheHistorySaysSo(): void {
        signIn();
        openZhang();
        press("correctRecord");
        appears("entrySheet");
        compare(item("entryName").text, "张桂兰");
        verify(item("entryIdNumber").text !== "");
        type("entryAddress", "东台巷 9 号 201 室");
        shoot("171-entry-correct");
        press("saveEntry");
        tryVerify(() => root.app.resident.facts.details.some(each => each.value === "东台巷 9 号 201 室"));
        press("recordHistory");
        tryVerify(() => root.app.history.changes.length > 0);
        verify(root.app.history.changes[0].what.includes("东台巷 9 号 201 室"));
        verifyFits("historySheet");
        shoot("171-history");
    }

    function test_70_nothingChangedIsNothingWritten(): void {
        signIn();
        openZhang();
        press("correctRecord");
        appears("entrySheet");
        press("saveEntry");
        tryVerify(() => !isThere("entrySheet"));
        root.app.history.ask();
        tryCompare(root.app.history, "state", Loading.Ready);
        compare(root.app.history.changes.length, 0);
        shoot("171-history-empty");
    }

    function test_70_somebodyMovedAwayAndCameBack(): void {
        signIn();
        openZhang();
        press("changeStanding");
        appears("standingSheet");
        verifyFits("standingSheet");
        shoot("172-standing");
        type("standingDay", "2099-01-01");
        press("saveStanding");
        tryVerify(() => root.app.standing.problem !== "");
        type("standingDay", "");
        press("saveStanding");
        tryVerify(() => root.app.resident.facts.standing !== "");
        verify(!root.app.resident.facts.canWithdraw);
        appears("recordStanding");
        shoot("172-moved-out");
        press("changeStanding");
        press("saveStanding");
        tryVerify(() => root.app.resident.facts.standing === "");
        compare(root.app.resident.facts.canWithdraw, false);
    }

    function test_70_aManagerMakesTwoRecordsOne(): void {
        root.stage.play("manager");
        signIn();
        openZhang();
        press("mergeRecord");
        appears("mergeSheet");
        tryCompare(root.app.merging.search, "state", Loading.Ready);
        verifyFits("mergeSheet");
        shoot("173-merge-which");
        root.app.merging.choose(root.app.merging.search.residentAt(0), root.app.merging.search.nameAt(0));
        verify(root.app.merging.problem !== ""); // this one is open
        root.app.merging.search.text = "李";
        root.app.merging.search.searchNow();
        tryVerify(() => root.app.merging.search.nameAt(0).startsWith("李"));
        root.app.merging.choose(root.app.merging.search.residentAt(0), root.app.merging.search.nameAt(0));
        appears("mergeRecords");
        shoot("173-merge-sure");
        press("mergeRecords");
        tryVerify(() => root.app.merging.problem !== ""); // two numbers are two people
        shoot("173-merge-refused");
    }

    function test_70_inEnglishAndSmall(): void {
        root.deskWidth = 1366;
        root.deskHeight = 768;
        root.stage.english();
        root.stage.play("manager");
        signIn();
        openZhang();
        shoot("174-record-en-small");
        press("correctRecord");
        verifyFits("entrySheet");
        type("entryPhone", "12345");
        press("saveEntry");
        tryVerify(() => root.app.entry.problem !== "");
        verifyFits("entrySheet");
        shoot("174-entry-en-small");
        keyClick(Qt.Key_Escape);
        press("changeStanding");
        verifyFits("standingSheet");
        shoot("174-standing-en-small");
        keyClick(Qt.Key_Escape);
        press("mergeRecord");
        verifyFits("mergeSheet");
        shoot("174-merge-en-small");
        keyClick(Qt.Key_Escape);
        press("recordHistory");
        tryCompare(root.app.history, "state", Loading.Ready);
        verifyFits("historySheet");
        shoot("174-history-en-small");
    }

    function test_70_aLongNameFits(): void {
        root.deskWidth = 1366;
        root.deskHeight = 768;
        const name = "阿卜杜热合曼·阿卜杜克热木·麦麦提吐尔逊·买买提明江";
        root.stage.play("manager");
        signIn();
        root.app.page = DeskApp.Residents;
        press("addResident");
        appears("entrySheet");
        type("entryName", name);
        type("entryBirthDate", "1950-03-01");
        type("entryAddress", "东台社区十二小区三十六号楼二单元一千二百零一室（原东台机械厂职工宿舍区北门进）");
        press("saveEntry");
        appears("purposeSheet");
        item("purposeField").text = "核对资料";
        press("purposeButton");
        appears("recordName");
        shoot("175-long-record");
        for (const sheet of [["correctRecord", "entrySheet"], ["changeStanding", "standingSheet"], ["mergeRecord", "mergeSheet"], ["recordHistory", "historySheet"]]) {
            press(sheet[0]);
            tryVerify(() => !root.app.history.isBusy);
            root.stage.settle();
            tryVerify(() => isThere(sheet[1]) && isLaidOut(item(sheet[1]).children[1]));
            verifyFits(sheet[1]);
            shoot("175-long-" + sheet[1]);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !isThere(sheet[1]));
        }
    }

    function test_70_aClerkMergesNothing(): void {
        signIn();
        openZhang();
        verify(!isThere("mergeRecord"));
    }

    function test_72_careIsRegisteredChangedAndEnded(): void {
        root.stage.play("manager");
        signIn();
        openZhang();
        press("recordCare");
        appears("careSheet");
        tryVerify(() => root.app.care.state === Loading.Ready);
        compare(root.app.care.flags.length, 1);
        shoot("173-care");
        press("addCare");
        verifyFits("careSheet");
        shoot("173-care-kinds");
        verify(!root.app.care.kinds.some(kind => kind.code === "empty-nest"), "they have that one");
        root.app.care.chooseKind("disabled-sight");
        verify(item("careEffect").text !== "", "what the catalogue says of the kind");
        item("careUntil").insert(0, "2020-01-01");
        press("saveCare");
        verify(root.app.care.problem !== "");
        shoot("173-care-wrong");
        type("careUntil", "2099-12-31");
        press("careGrade2");
        press("saveCare");
        tryVerify(() => root.app.care.flags.length === 2);
        compare(root.app.care.flags[0].grade, 3);
        shoot("173-care-two");
        verify(root.app.resident.facts.serviceEffects !== "");

        press("changeCare0");
        compare(item("careUntil").text, "2099-12-31");
        press("endCare");
        tryVerify(() => root.app.care.flags.length === 1);
        press("leaveCare");
        verify(!root.app.care.isAsking);
    }

    function test_72_aClerkIsNotToldWhy(): void {
        signIn();
        openZhang();
        verify(!item("recordCare").visible);
        root.app.care.ask();
        verify(!root.app.care.isAsking);
    }
}
