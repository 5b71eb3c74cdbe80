// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk
import Yimen.Desk.Access
import Yimen.Desk.Base
import Yimen.Look

/// Who may sign in at a desk.
DeskCase {
    id: root

    function openAccounts(): void {
        root.app.page = DeskApp.Settings;
        press("accountsButton");
        compare(root.app.page, DeskApp.Accounts);
        tryCompare(root.app.accounts, "state", Loading.Ready);
    }

    function tagOf(login: string): string {
        return root.app.accounts.rows.find(row => row.login === login).tag;
    }

    function edit(login: string): void {
        root.app.accounts.edit(root.app.accounts.rows.find(row => row.login === login).staff);
        verifyFits("accountSheet");
    }

    function test_41_aClerkHasNoSuchPage(): void {
        signIn();
        root.app.page = DeskApp.Settings;
        verify(!isThere("accountsButton"));
        root.app.page = DeskApp.Accounts;
        compare(root.app.page, DeskApp.Settings);
    }

    function test_41_managerAddsSomebodyWhoSignsInOnce(): void {
        root.stage.play("manager");
        signIn();
        openAccounts();
        tryVerify(() => isThere("editAccount-li"));
        verify(item("editAccount-li").width > 0 && item("account-li").width > 500);
        shoot("170-accounts");
        press("addAccount");
        verifyFits("accountSheet");
        tryVerify(() => item("accountLogin").activeFocus);
        verify(!item("saveAccount").enabled);
        shoot("171-account-new");
        item("accountLogin").text = "Qian";
        item("accountName").text = "钱进";
        item("accountWindow").text = "9";
        press("saveAccount");
        tryVerify(() => isThere("accountRefusal"));
        shoot("172-account-refused");
        item("accountLogin").text = "qian";
        press("saveAccount");
        tryVerify(() => root.app.accounts.refusal.includes("窗口"));
        item("accountWindow").text = "3";
        press("accountManager");
        press("saveAccount");
        tryCompare(root.app.accounts, "sheet", AccountsPage.Done);
        const oneTime = root.app.accounts.oneTime;
        verify(oneTime.length >= 10);
        compare(item("accountOneTime").text, oneTime);
        shoot("173-account-one-time");
        press("closeAccount");
        compare(root.app.accounts.sheet, AccountsPage.Closed);
        compare(root.app.accounts.oneTime, "");
        tryVerify(() => root.app.accounts.rows.some(row => row.login === "qian"));
        compare(tagOf("qian"), "负责人");
        root.app.signOut();
        root.app.signIn("qian", oneTime);
        tryCompare(root.app, "state", DeskApp.NewPassword);
    }

    function test_41_oneTimePasswordGoesWithTheLock(): void {
        root.stage.play("manager");
        signIn();
        openAccounts();
        edit("li");
        press("resetAccount");
        tryVerify(() => root.app.accounts.oneTime !== "");
        root.app.lock();
        compare(root.app.accounts.oneTime, "");
        compare(root.app.accounts.rows.length, 0);
        root.app.unlock("demo");
        tryCompare(root.app, "state", DeskApp.Working);
        tryCompare(root.app.accounts, "state", Loading.Ready);
        compare(root.app.accounts.sheet, AccountsPage.Closed);
    }

    function test_41_disabledIsNamedWithWhatIsLeftAndComesBack(): void {
        root.stage.play("manager");
        root.stage.play("nobodys");
        signIn();
        openAccounts();
        const busy = root.app.accounts.rows.find(row => row.login !== "zhou" && row.tag === "工作人员");
        edit(busy.login);
        shoot("174-account-edit");
        press("askToDisableAccount");
        shoot("175-account-disable");
        press("disableAccount");
        tryVerify(() => root.app.accounts.sheet === AccountsPage.Closed || root.app.accounts.sheet === AccountsPage.Done);
        shoot("176-account-disabled");
        root.app.accounts.cancel();
        tryVerify(() => tagOf(busy.login) === "已停用");
        edit(busy.login);
        shoot("177-account-edit-disabled");
        press("enableAccount");
        tryVerify(() => tagOf(busy.login) === "工作人员");
    }

    function test_41_nobodyTakesTheirOwnPlaceAway(): void {
        root.stage.play("manager");
        signIn();
        openAccounts();
        edit("zhou");
        verify(!isThere("askToDisableAccount"));
        verify(!isThere("resetAccount"));
        verify(!item("accountClerk").enabled);
        item("accountWindow").text = "5";
        press("saveAccount");
        tryCompare(root.app.accounts, "sheet", AccountsPage.Closed);
        tryCompare(root.app, "window", "5 号窗口");
        compare(root.app.state, DeskApp.Working);
    }

    function test_41_whoIsSomethingElseNowIsToldWhy(): void {
        signIn();
        root.stage.play("manager");
        tryCompare(root.app, "state", DeskApp.Locked);
        compare(root.app.signInProblem, "您的岗位改了，请重新登录");
        shoot("178-account-role-changed");
        root.app.unlock("demo");
        tryCompare(root.app, "state", DeskApp.Working);
        openAccounts();
    }

    function test_41_manyAccountsInEnglishOnASmallScreen(): void {
        root.deskWidth = 1366;
        root.deskHeight = 768;
        root.stage.english();
        root.stage.play("colleagues");
        root.stage.play("manager");
        signIn();
        root.app.page = DeskApp.Accounts;
        tryCompare(root.app.accounts, "state", Loading.Ready);
        verify(root.app.accounts.rows.length > 40);
        shoot("179-accounts-many-small-en");
        press("addAccount");
        verifyFits("accountSheet");
        shoot("179-account-new-small-en");
        root.app.accounts.cancel();
        edit("li");
        shoot("179-account-edit-small-en");
        press("resetAccount");
        tryVerify(() => root.app.accounts.oneTime !== "");
        verifyFits("accountSheet");
        shoot("179-account-one-time-small-en");
        root.app.accounts.cancel();
        edit("li");
        press("askToDisableAccount");
        verifyFits("accountSheet");
        shoot("179-account-disable-small-en");
    }
}
