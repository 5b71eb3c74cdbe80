// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk
import Yimen.Desk.Base
import Yimen.Look

/// The search for residents, their records and their appointments.
DeskCase {
    id: root

    function test_30_purposeIsRequired(): void {
        signIn();
        root.stage.play("late");
        keyClick(Qt.Key_O);
        appears("purposeSheet");
        verify(!item("purposeButton").enabled);
        shoot("30-purpose");
        keyClick(Qt.Key_N);
        compare(root.app.detail.facts.name, "张桂兰");
        keyClick(Qt.Key_N);
        verify(item("purposeButton").enabled);
        press("purposeButton");
        tryCompare(root.app.resident, "state", Loading.Ready);
        appears("recordName");
        shoot("31-record");
        const page = item("recordPage");
        turnToEnd(page, "askToWithdraw");
        shoot("31-record-consent");
        press("askToWithdraw");
        shoot("31-record-withdraw");
        press("withdrawFace");
        tryCompare(root.app.resident.facts, "canWithdraw", false);
        shoot("31-record-withdrawn");
        page.contentY = 0;
        press("closeRecord");
        tryCompare(root.app.resident, "state", Loading.Idle);
    }

    function test_31_anAppointmentIsMadeAndGivenUp(): void {
        signIn();
        root.stage.play("late");
        keyClick(Qt.Key_O);
        appears("purposeSheet");
        item("purposeField").text = "接待本人办事";
        press("purposeButton");
        appears("recordName");
        keyClick(Qt.Key_B);
        appears("appointmentSheet");
        for (const letter of "gljt")
            keyClick(letter);
        appears("appointmentItem");
        shoot("32-appointment-what");
        keyClick(Qt.Key_Return);
        for (const letter of "25")
            keyClick(letter);
        keyClick(Qt.Key_Return);
        for (const letter of "1030")
            keyClick(letter);
        shoot("32-appointment-when");
        keyClick(Qt.Key_Return);
        keyClick(Qt.Key_Return);
        tryVerify(() => !isThere("appointmentSheet"));
        compare(root.app.resident.facts.appointments.length, 1);
        shoot("32-appointment-kept");
        press("giveUpButton");
        tryVerify(() => root.app.resident.facts.appointments.length === 0);
    }

    function test_31_purposeClosesByEscape(): void {
        signIn();
        root.stage.play("late");
        keyClick(Qt.Key_O);
        appears("purposeSheet");
        keyClick(Qt.Key_Escape);
        tryVerify(() => !isThere("purposeSheet"));
        keyClick(Qt.Key_Return);
        tryCompare(root.app.taken, "count", 1);
    }

    function test_33_escapeLeavesTheSearchBeforeItClosesTheRecord(): void {
        signIn();
        root.app.resident.ask(1, "何佩珍");
        root.app.resident.open("接待本人办事");
        tryCompare(root.app.resident, "state", Loading.Ready);
        keyClick("/");
        tryVerify(() => item("searchField").activeFocus);
        keyClick(Qt.Key_Escape);
        verify(!item("searchField").activeFocus);
        compare(root.app.resident.state, Loading.Ready);
        keyClick(Qt.Key_Escape);
        compare(root.app.resident.state, Loading.Idle);
    }

    function test_33_search(): void {
        signIn();
        keyClick("/");
        compare(root.app.page, DeskApp.Residents);
        tryVerify(() => item("searchField").activeFocus);
        shoot("33-search-idle");
        root.app.search.text = "王";
        tryCompare(root.app.search, "state", Loading.Ready);
        compare(root.app.search.count, 2);
        shoot("34-search");
        touch(appears("match"));
        appears("purposeSheet");
    }

    function test_34_searchEmptyMoreFailed(): void {
        signIn();
        keyClick("/");
        root.app.search.text = "诸葛";
        tryVerify(() => isThere("searchEmpty"));
        shoot("35-search-empty");
        root.app.search.text = "台社区";
        tryCompare(root.app.search, "hasMore", true);
        shoot("36-search-more");
        root.stage.play("unavailable");
        root.app.search.text = "张";
        tryVerify(() => isThere("searchFailed"));
        shoot("37-search-failed");
    }

    function test_35_typingDoesNotDoWhatKeysDo(): void {
        signIn();
        root.stage.play("late");
        keyClick("/");
        tryVerify(() => item("searchField").activeFocus);
        for (const key of [Qt.Key_N, Qt.Key_D, Qt.Key_O, Qt.Key_J])
            keyClick(key);
        compare(item("searchField").text, "ndoj");
        compare(root.app.detail.facts.name, "张桂兰");
    }
}
