// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk
import Yimen.Desk.Base
import Yimen.Look

/// How recognition stands, and its calibration.
DeskCase {
    id: root

    function test_37_clerkSeesHowRecognitionStandsAndDoesNotCalibrate(): void {
        signIn();
        root.stage.play("model-changed");
        root.app.page = DeskApp.Settings;
        tryVerify(() => root.app.recognition.people.indexOf("25") >= 0);
        verify(!isThere("calibrationButton"));
        shoot("51-settings-model-changed");
        root.app.page = DeskApp.Calibration;
        compare(root.app.page, DeskApp.Settings);
    }

    function calibrate(): void {
        root.stage.play("manager");
        signIn();
        root.app.page = DeskApp.Settings;
        press("calibrationButton");
        compare(root.app.page, DeskApp.Calibration);
        tryCompare(root.app.recognition, "state", Loading.Ready);
    }

    function test_38_calibrationOfAnEmptyHall(): void {
        root.stage.play("empty-hall");
        calibrate();
        verify(isThere("emptyHallHint"));
        verify(!item("tryButton").enabled);
        shoot("60-calibration-empty-hall");
    }

    function test_38_calibrationOfTooFewPeople(): void {
        calibrate(); // 25
        press("tryButton");
        tryCompare(root.app.recognition, "hasTried", true);
        verify(root.app.recognition.isTooFew);
        verify(!isThere("keepButton"));
        shoot("61-calibration-too-few");
    }

    function test_38_calibrationIsShownUsedAndTakenBack(): void {
        root.stage.play("many-people");
        root.stage.play("calibrated-before");
        calibrate();
        compare(root.app.recognition.calibrations.length, 4);
        press("aim1");
        press("tryButton");
        tryCompare(root.app.recognition, "hasTried", true);
        tryVerify(() => isThere("keepButton"));
        shoot("62-calibration-good");
        press("keepButton");
        tryCompare(root.app.recognition, "hasTried", false);
        tryVerify(() => root.app.recognition.calibrations.length === 5);
        verify(root.app.recognition.thresholdNow !== "0.618"); // what the hall worked out
        root.app.recognition.choose(2);
        tryCompare(root.app.recognition, "thresholdNow", "0.618");
        shoot("63-calibration-gone-back");
        root.app.recognition.choose(0);
        tryCompare(root.app.recognition, "thresholdNow", "0.600");
    }

    function test_38_calibrationGoesOn(): void {
        root.stage.play("many-people");
        calibrate();
        root.stage.play("calibrating");
        tryVerify(() => isThere("runningBar"));
        verify(!item("tryButton").enabled);
        shoot("64-calibration-running");
    }

    function test_38_calibrationWithoutTheHall(): void {
        root.stage.play("many-people");
        root.stage.play("calibrated-before");
        calibrate();
        root.stage.play("lose");
        tryCompare(root.app.line, "isOnline", false);
        verify(!item("tryButton").enabled);
        shoot("65-calibration-hall-away");
    }

    function test_38_calibrationThatFailsSaysWhy(): void {
        root.stage.play("manager");
        signIn();
        root.stage.play("unavailable");
        root.app.page = DeskApp.Calibration;
        tryVerify(() => isThere("calibrationFailed"));
        shoot("66-calibration-failed");
    }

    function test_38_calibrationInEnglish(): void {
        root.stage.english();
        root.stage.play("many-people");
        root.stage.play("calibrated-before");
        calibrate();
        press("tryButton");
        tryCompare(root.app.recognition, "hasTried", true);
        root.stage.play("model-changed"); // nobody is enrolled with the new one, so that nothing could be tried
        shoot("67-calibration-en");
        root.stage.play("enrol-asked");
        root.stage.play("enrol-duplicate");
        root.app.page = DeskApp.Enrolments;
        touch(appears("enrolmentRow"));
        shoot("68-duplicate-en");
    }
}
