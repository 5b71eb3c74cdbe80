// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk
import Yimen.Desk.Base
import Yimen.Look

/// Settings, passwords and help with signing in.
DeskCase {
    id: root

    function test_37_oneChangesOnesPassword(): void {
        signIn();
        root.app.page = DeskApp.Settings;
        press("changePasswordButton");
        tryVerify(() => item("oldPassword").activeFocus);
        item("oldPassword").text = "wrong";
        item("newPassword").text = "blue-kettle-94";
        item("newPasswordAgain").text = "blue-kettle-94";
        press("changePassword");
        tryVerify(() => isThere("newPasswordProblem"));
        verify(!isThere("noticeSheet"));
        shoot("52-password");
        item("oldPassword").text = "demo";
        press("changePassword");
        tryVerify(() => !isThere("passwordSheet"));
    }

    function test_37_signInHelp_data(): var {
        return [{tag: "clerk", manager: false, english: false}, {tag: "manager", manager: true, english: false},
                {tag: "manager-en", manager: true, english: true}];
    }

    function test_37_signInHelp(data: var): void {
        if (data.english)
            root.stage.english();
        if (data.manager)
            root.stage.play("manager");
        root.stage.play("waits");
        signIn();
        root.app.page = DeskApp.Settings;
        press("signInHelpButton");
        tryCompare(root.app.access, "state", Loading.Ready);
        verify(isThere("liftWait"));
        shoot("53-sign-in-help-" + data.tag);
        press("liftWait");
        if (data.manager) // of whom guessed at a desk, too
            press("liftWait");
        tryVerify(() => isThere("nobodyWaits"));
        compare(isThere("resetPassword"), data.manager);
        if (data.manager) {
            press("resetPassword");
            tryVerify(() => isThere("oneTimePassword"));
            verify(/^[a-z0-9]+(-[a-z0-9]+)+$/.test(item("oneTimePassword").text));
            shoot("54-one-time-password-" + data.tag);
        }
        keyClick(Qt.Key_Escape);
        tryVerify(() => !isThere("accessSheet"));
    }

    function test_37_clocksThatAreOff_data(): var {
        return [{tag: "zh", english: false}, {tag: "en", english: true}];
    }

    function test_37_clocksThatAreOff(data: var): void {
        if (data.english)
            root.stage.english();
        root.stage.play("manager");
        signIn();
        verify(!isThere("clockWarning"));
        root.stage.play("clock-off");
        tryVerify(() => isThere("clockWarning"));
        shoot("55-clock-off-" + data.tag);
        root.app.page = DeskApp.Settings;
        appears("signOutButton");
        shoot("56-settings-clock-off-" + data.tag);
    }

    function test_37_settings(): void {
        signIn();
        root.app.page = DeskApp.Settings;
        appears("signOutButton");
        shoot("50-settings");
        press("soundButton");
        verify(root.app.isSilent);
        press("signOutButton");
        tryVerify(() => isThere("leaveSheet")); // four matters are in hand
        press("leaveAnyway");
        tryCompare(root.app, "state", DeskApp.SignIn);
    }
}
