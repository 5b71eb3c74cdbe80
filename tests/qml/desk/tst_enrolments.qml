// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk
import Yimen.Desk.Base
import Yimen.Look

/// Enrolments that kiosks ask for.
DeskCase {
    id: root

    function test_36_enrolment(): void {
        signIn();
        keyClick(Qt.Key_5, Qt.ControlModifier);
        compare(root.app.page, DeskApp.Enrolments);
        shoot("40-enrolments-empty");
        root.stage.play("enrol-asked");
        touch(appears("enrolmentRow"));
        root.app.picker.text = "陈";
        tryCompare(root.app.picker, "state", Loading.Ready);
        verify(!item("approveButton").enabled);
        const matches = findChild(item("approveButton").parent.parent, "match");
        touch(matches);
        tryCompare(item("approveButton"), "enabled", true);
        shoot("41-enrolment-approve");
        press("approveButton");
        tryCompare(root.app.enrolments, "askedCount", 0);
        root.stage.play("enrol-done");
        root.stage.play("enrol-asked");
        root.stage.play("enrol-duplicate");
        root.stage.play("enrol-asked");
        shoot("42-enrolments");
    }

    function test_36_enrolmentOfAChildNamesTheGuardian(): void {
        signIn();
        root.app.page = DeskApp.Enrolments;
        root.stage.play("enrol-asked");
        touch(appears("enrolmentRow"));
        root.app.picker.text = "马";
        tryCompare(root.app.picker, "state", Loading.Ready);
        touch(findChild(item("approveButton").parent.parent, "match"));
        tryCompare(item("approveButton"), "enabled", true);
        verify(!isThere("guardianField"));
        press("approveButton");
        tryVerify(() => isThere("guardianField"));
        compare(root.app.enrolments.askedCount, 1);
        verify(!item("approveButton").enabled);
        shoot("43-enrolment-guardian");
        item("guardianField").text = "马建国";
        tryCompare(item("approveButton"), "enabled", true);
        press("approveButton");
        tryCompare(root.app.enrolments, "askedCount", 0);
        verify(!isThere("guardianField"));
    }

    function test_36_enrolmentThatFailsSaysWhy(): void {
        signIn();
        root.app.page = DeskApp.Enrolments;
        root.stage.play("enrol-asked");
        touch(appears("enrolmentRow"));
        root.stage.play("unavailable");
        press("declineButton");
        tryVerify(() => isThere("enrolmentProblem"));
        shoot("44-enrolment-failed");
        root.stage.play("enrol-cancelled");
        tryVerify(() => !isThere("declineButton"));
    }

    function test_36_enrolledAgainAfterAChangeOfTheModel(): void {
        signIn();
        root.app.page = DeskApp.Enrolments;
        root.stage.play("refresh-asked");
        touch(appears("enrolmentRow"));
        tryVerify(() => item("decisionTitle").text !== "");
        verify(item("approveButton").enabled);
        shoot("45-enrolment-refresh");
        press("approveButton");
        tryCompare(root.app.enrolments, "askedCount", 0);
    }

    function test_36_duplicateWaitsForTheClerk(): void {
        signIn();
        root.app.page = DeskApp.Enrolments;
        root.stage.play("enrol-asked");
        root.stage.play("enrol-duplicate");
        touch(appears("enrolmentRow"));
        tryCompare(item("approveButton"), "enabled", true);
        shoot("46-enrolment-duplicate");
        press("approveButton");
        tryCompare(root.app.enrolments, "askedCount", 0);
        shoot("47-enrolment-apart");
    }
}
