// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk
import Yimen.Desk.Base
import Yimen.Desk.Coverage
import Yimen.Look

/// Of which items the hall's records leave nobody out.
DeskCase {
    id: root

    function openCoverage(): void {
        root.app.page = DeskApp.Settings;
        press("coverageButton");
        compare(root.app.page, DeskApp.Coverage);
        tryCompare(root.app.coverage, "state", Loading.Ready);
    }

    function tagOf(code: string): string {
        return root.app.coverage.rows.find(row => row.code === code).tag;
    }

    function test_39_clerkReadsHowCompleteTheRecordsAre(): void {
        signIn();
        openCoverage();
        appears("coverageRow-ELD-001");
        verify(!isThere("editCoverage-ELD-001"));
        shoot("95-coverage-clerk");
    }

    function test_39_managerSaysItAndTakesItBack(): void {
        root.stage.play("manager");
        signIn();
        openCoverage();
        const before = tagOf("HEA-006");
        press("editCoverage-HEA-006");
        verifyFits("coverageSheet");
        shoot("96-coverage-sheet");
        press("coverageSource1");
        press("sayCoverage");
        tryVerify(() => isThere("coverageRefusal"));
        shoot("97-coverage-list-without-day");
        item("coverageDay").text = "2020-01-31";
        item("coverageReference").text = "区民政局发放名单";
        press("sayCoverage");
        tryCompare(root.app.coverage, "asked", "");
        tryVerify(() => tagOf("HEA-006") !== before);
        press("editCoverage-HEA-006");
        compare(item("coverageDay").text, "2020-01-31");
        shoot("98-coverage-said");
        press("takeBackCoverage");
        tryCompare(root.app.coverage, "asked", "");
        tryVerify(() => tagOf("HEA-006") === before);
    }

    function test_39_coverageInEnglishOnASmallScreen(): void {
        root.deskWidth = 1366;
        root.deskHeight = 768;
        root.stage.english();
        root.stage.play("manager");
        signIn();
        root.app.page = DeskApp.Coverage; // its row is further down on this screen
        tryCompare(root.app.coverage, "state", Loading.Ready);
        shoot("99-coverage-small-en");
        press("editCoverage-ELD-001");
        verifyFits("coverageSheet");
        shoot("99-coverage-sheet-small-en");
    }

    function test_39_cardThatIsShownSaysItAtOnce(): void {
        root.stage.play("manager");
        signIn();
        root.app.coverage.refresh();
        tryCompare(root.app.coverage, "state", Loading.Ready);
        root.app.page = DeskApp.Residents;
        root.app.resident.ask(5, "刘建国");
        root.app.resident.open("接待本人办事");
        tryVerify(() => root.app.resident.facts.lines.length > 0);
        const card = () => root.app.resident.facts.lines.find(line => line.text.startsWith("老年人优待证"));
        compare(card().tag, "可以问问");
        root.app.coverage.ask("ELD-003");
        root.app.coverage.say(CoveragePage.OwnMatters, "2015-01-31", "");
        tryCompare(root.app.coverage, "asked", "");
        tryVerify(() => card().tag === "可申请");
        compare(card().because, "依据：年龄规则；2015 年 1 月 31 日起办件齐全");
        shoot("99-coverage-on-the-card");
    }
}
