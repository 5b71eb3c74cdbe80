// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk

/// Before anybody works at the desk, and after it locked.
DeskCase {
    id: root

    function test_01_connecting(): void {
        root.stage.play("lose");
        appears("notice");
        compare(root.app.state, DeskApp.Connecting);
        shoot("01-connecting");
    }

    function test_02_refused(): void {
        root.stage.play("refuse");
        appears("notice");
        shoot("02-refused");
    }

    function test_03_signIn(): void {
        touch(appears("loginField"));
        keyClick(Qt.Key_Z);
        compare(item("loginField").text, "z");
        keyClick(Qt.Key_Return);
        verify(item("passwordField").activeFocus);
        shoot("03-sign-in");
    }

    function test_04_wrongPasswordThenLockOut(): void {
        for (let i = 0; i < 4; ++i) {
            root.app.signIn("zhou", "wrong");
            tryCompare(root.app, "isSigningIn", false);
        }
        appears("signInProblem");
        compare(item("signInProblem").text, "工号或密码不对");
        shoot("04-wrong-password");
        root.app.signIn("zhou", "wrong");
        tryCompare(root.app, "canSignIn", false);
        tryCompare(root.app, "isSigningIn", false);
        verify(item("signInProblem").text.startsWith("连续输错太多次，请 10 秒后再试"));
        verify(!item("signInButton").enabled);
        shoot("05-locked-out");
    }

    function test_05_locked(): void {
        signIn();
        root.stage.play("late");
        root.stage.pass(600);
        compare(root.app.state, DeskApp.Locked);
        root.stage.play("known");
        appears("signInTitle");
        verify(!isThere("arrivalList"));
        shoot("06-locked");
        root.app.unlock("demo");
        tryCompare(root.app, "state", DeskApp.Working);
        compare(root.app.arrivals.count, 2);
    }

    function test_06_aOneTimePasswordIsChangedFirst_data(): var {
        return [{tag: "zh", english: false}, {tag: "en", english: true}];
    }

    function test_06_aOneTimePasswordIsChangedFirst(data: var): void {
        if (data.english)
            root.stage.english();
        root.stage.play("one-time");
        root.app.signIn("zhou", root.stage.oneTimePassword);
        tryCompare(root.app, "state", DeskApp.NewPassword);
        tryVerify(() => item("firstOwnPassword").activeFocus);
        verify(!item("setPasswordButton").enabled);
        item("firstOwnPassword").text = "zhou2026";
        item("firstOwnPasswordAgain").text = "zhou2026";
        press("setPasswordButton");
        tryVerify(() => isThere("firstOwnPasswordProblem"));
        shoot("07-new-password-" + data.tag);
        item("firstOwnPassword").text = "blue-kettle-94";
        item("firstOwnPasswordAgain").text = "blue-kettle-94";
        press("setPasswordButton");
        tryCompare(root.app, "state", DeskApp.Working);
    }
}
