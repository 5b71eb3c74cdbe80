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
        openCoverage();
        shoot("99-coverage-small-en");
        press("editCoverage-ELD-001");
        verifyFits("coverageSheet");
        shoot("99-coverage-sheet-small-en");
    }
}
