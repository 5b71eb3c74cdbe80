// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk
import Yimen.Desk.Base
import Yimen.Look

/// Who looked at whose, and who changed what.
DeskCase {
    id: root

    function openAudit(): void {
        root.app.page = DeskApp.Settings;
        press("auditButton");
        compare(root.app.page, DeskApp.Audit);
        tryCompare(root.app.audit, "state", Loading.Ready);
    }

    function lookAtSomebody(): void {
        root.app.resident.ask(5, "王淑珍");
        root.app.resident.open("接待本人办事");
        tryCompare(root.app.resident, "state", Loading.Ready);
    }

    function test_42_aClerkHasNoSuchPage(): void {
        signIn();
        root.app.page = DeskApp.Settings;
        verify(!isThere("auditButton"));
        root.app.page = DeskApp.Audit;
        compare(root.app.page, DeskApp.Settings);
    }

    function test_42_managerReadsWhoLookedAndWhy(): void {
        root.stage.play("manager");
        signIn();
        lookAtSomebody();
        openAudit();
        tryVerify(() => root.app.audit.rows.length > 0);
        shoot("180-audit");
        press("auditKind1");
        tryVerify(() => root.app.audit.kind === 0 && root.app.audit.state === Loading.Ready);
        const opened = root.app.audit.rows.findIndex(row => row.title === "打开档案：王淑珍");
        verify(opened >= 0);
        verify(root.app.audit.rows[opened].sentence.includes("用途：接待本人办事"));
        press("auditResident-" + opened);
        tryVerify(() => root.app.audit.only === "只看关于 王淑珍 的" && root.app.audit.state === Loading.Ready);
        shoot("181-audit-of-one-resident");
        press("auditShowAll");
        tryVerify(() => root.app.audit.only === "" && root.app.audit.state === Loading.Ready);
        press("auditCheck");
        tryVerify(() => root.app.audit.chain !== "" && !root.app.audit.isChecking);
        verify(!root.app.audit.isChainBroken);
        shoot("182-audit-checked");
    }

    function test_42_nothingIsSaidWhereNothingIs(): void {
        root.stage.play("manager");
        signIn();
        openAudit();
        item("auditUntil").text = "2001-01-01";
        press("auditDays");
        tryVerify(() => isThere("auditEmpty"));
        shoot("183-audit-empty");
        item("auditUntil").text = "昨天的";
        press("auditDays");
        tryVerify(() => isThere("auditDayProblem"));
    }

    function test_42_goesOnToOlderOnesAndForgetsWithTheLock(): void {
        root.stage.play("manager");
        signIn();
        openAudit();
        verify(root.app.audit.hasOlder);
        press("auditOlder");
        tryVerify(() => root.app.audit.isOlder);
        shoot("184-audit-older");
        root.app.lock();
        compare(root.app.audit.rows.length, 0);
        root.app.unlock("demo");
        tryCompare(root.app, "state", DeskApp.Working);
        tryCompare(root.app.audit, "state", Loading.Ready);
        verify(!root.app.audit.isOlder);
    }

    function test_42_auditInEnglishOnASmallScreen(): void {
        root.deskWidth = 1366;
        root.deskHeight = 768;
        root.stage.english();
        root.stage.play("manager");
        signIn();
        lookAtSomebody();
        root.app.page = DeskApp.Audit;
        tryCompare(root.app.audit, "state", Loading.Ready);
        press("auditCheck");
        tryVerify(() => root.app.audit.chain !== "" && !root.app.audit.isChecking);
        shoot("185-audit-small-en");
        press("auditKind1");
        tryVerify(() => root.app.audit.state === Loading.Ready && root.app.audit.rows.length > 0);
        const some = root.app.audit.rows.findIndex(row => row.onlyResident !== "");
        root.app.audit.showResidentOf(some);
        tryVerify(() => root.app.audit.only !== "" && root.app.audit.state === Loading.Ready);
        shoot("186-audit-of-one-small-en");
    }
}
