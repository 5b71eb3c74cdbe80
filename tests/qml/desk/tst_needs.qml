// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk
import Yimen.Desk.Base
import Yimen.Look

/// Needs, from the first word to what is published.
DeskCase {
    id: root

    function test_46_needsByWhatIsPressing(): void {
        signIn();
        keyClick(Qt.Key_4, Qt.ControlModifier);
        compare(root.app.page, DeskApp.Needs);
        tryCompare(root.app.needs, "count", 5);
        verify(isThere("needNone"));
        shoot("90-needs");
        keyClick("j");
        tryCompare(root.app.need, "key", "2");
        shoot("91-need-late");
        keyClick("r");
        tryVerify(() => isThere("claimant"));
        shoot("92-need-claim");
        press("claimant");
        tryVerify(() => isThere("need-progress"));
        keyClick("f");
        tryVerify(() => item("needWords").activeFocus);
        verify(!item("confirmNeedStep").enabled);
        keyClick("j");
        compare(item("needWords").text, "j");
        item("needWords").text = "换好了";
        keyClick(Qt.Key_Return);
        tryVerify(() => isThere("need-rate"));
        tryCompare(root.app.needs, "state", Loading.Ready);
        keyClick("g");
        tryVerify(() => isThere("needChoice"));
        keyClick("2");
        shoot("93-need-rate");
        press("confirmNeedStep");
        tryVerify(() => root.app.need.facts.rating.indexOf("满意") >= 0);
        root.app.needs.choose(2);
        tryCompare(root.app.needs, "count", 1);
        shoot("94-needs-unclaimed");
    }

    function test_46_aNewNeedIsClassifiedOrMerged(): void {
        signIn();
        root.app.page = DeskApp.Needs;
        root.app.need.open("1");
        tryVerify(() => isThere("needSuggestion"));
        shoot("95-need-new");
        keyClick("c");
        keyClick("2");
        press("confirmNeedStep");
        tryVerify(() => isThere("need-plan"));
        keyClick("l");
        item("needWords").text = "请物业换灯";
        shoot("96-need-plan");
        keyClick(Qt.Key_Escape);
        verify(!isThere("needWords"));
        root.app.need.open("5");
        tryCompare(root.app.need, "key", "5");
        shoot("97-need-many-words");
    }

    function test_46_aNeedIsFiledAtTheDesk(): void {
        signIn();
        root.app.page = DeskApp.Needs;
        tryCompare(root.app.needs, "count", 5);
        keyClick("n");
        tryVerify(() => isThere("needFiling"));
        verify(!item("fileNeed").enabled);
        item("filingWords").text = "想学用智能手机";
        touch(item("filingCategory"));
        verify(!isThere("filingHere"));
        press("filingFind");
        root.app.picker.text = "陈立";
        tryCompare(root.app.picker, "count", 1);
        shoot("98-need-filing-who");
        touch(findChild(item("filingFinder"), "match"));
        tryVerify(() => isThere("filingFound"));
        press("filingCell");
        tryVerify(() => root.app.place.cells.length === 2);
        root.app.place.choose(3);
        tryVerify(() => root.app.place.cells.length === 40);
        shoot("98-need-filing");
        press("filingPlaceBack");
        tryVerify(() => root.app.place.cells.length === 2);
        press("fileNeed"); // into a record that nobody had a reason to open
        tryVerify(() => isThere("filingProblem"));
        verify(item("filingProblem").text.indexOf("用途") >= 0);
        root.app.resident.ask(4, "陈立");
        root.app.resident.open("接待本人办事");
        tryCompare(root.app.resident, "state", Loading.Ready);
        root.app.page = DeskApp.Needs;
        press("fileNeed");
        tryCompare(root.app.need.facts, "words", "想学用智能手机");
        tryCompare(root.app.needs, "count", 6);
        tryVerify(() => isThere("needFiled"));
        shoot("98-need-filed");
    }

    function test_46_aNeedThatIsRefusedKeepsItsWords(): void {
        signIn();
        root.app.page = DeskApp.Needs;
        tryCompare(root.app.needs, "count", 5);
        keyClick("n");
        tryVerify(() => isThere("needFiling"));
        item("filingWords").text = "想学用智能手机";
        touch(item("filingCategory"));
        root.stage.play("unavailable");
        press("fileNeed");
        tryVerify(() => isThere("filingProblem"));
        verify(isThere("needFiling"));
        compare(item("filingWords").text, "想学用智能手机");
        shoot("98-need-filing-refused");
        verifyFits("needFiling");
        root.stage.play("speak");
    }

    function test_46_aStepThatIsRefusedKeepsItsWords(): void {
        signIn();
        root.app.page = DeskApp.Needs;
        root.app.need.open("2");
        tryVerify(() => isThere("need-withdraw"));
        keyClick("w");
        tryVerify(() => item("needWords").activeFocus);
        item("needWords").text = "不用办了";
        root.stage.play("unavailable");
        keyClick(Qt.Key_Return);
        tryVerify(() => isThere("needProblem"));
        compare(item("needWords").text, "不用办了");
        verify(isThere("needWords"));
    }

    function test_46_needsEmptyAndFailed(): void {
        signIn();
        root.stage.play("no-needs");
        root.app.page = DeskApp.Needs;
        tryVerify(() => isThere("needsEmpty"));
        shoot("99-needs-empty");
        root.stage.play("unavailable");
        root.app.needs.reload();
        tryVerify(() => isThere("needsFailed"));
    }

    function test_46_needsInEnglish(): void {
        signIn();
        root.stage.english();
        root.app.page = DeskApp.Needs;
        tryCompare(root.app.needs, "count", 5);
        root.app.need.open("4");
        tryCompare(root.app.need, "key", "4");
        shoot("99-needs-english");
    }

    function test_46_needsFollowTheHall(): void {
        signIn();
        root.app.page = DeskApp.Needs;
        tryCompare(root.app.needs, "count", 5);
        root.app.need.open("1");
        tryCompare(root.app.need, "key", "1");
        root.stage.play("need-elsewhere");
        tryVerify(() => root.app.need.facts.steps.length === 2);
        verify(!isThere("needNews"));
        keyClick("w"); // to decline is the manager's
        tryVerify(() => item("needWords").activeFocus);
        item("needWords").text = "不用办了";
        root.stage.play("need-elsewhere");
        tryVerify(() => isThere("needNews"));
        compare(root.app.need.facts.steps.length, 2);
        shoot("120-need-news");
        keyClick(Qt.Key_F5);
        tryVerify(() => root.app.need.facts.steps.length === 3);
        verify(!isThere("needNews"));
        compare(item("needWords").text, "不用办了");
        root.stage.play("no-needs");
        tryCompare(root.app.needs, "count", 0);
    }

    function test_46_manyNeedsAndLongOnes(): void {
        root.stage.play("manager");
        signIn();
        root.stage.play("many-needs");
        root.app.page = DeskApp.Needs;
        tryCompare(root.app.needs, "count", 100);
        verify(isThere("weightButton"));
        verify(item("needPlace") !== null);
        shoot("121-needs-many");
        const list = item("needList") as ListView;
        list.positionViewAtEnd();
        tryVerify(() => list.atYEnd);
        root.stage.play("need-elsewhere");
        tryCompare(root.app.needs, "state", Loading.Ready);
        wait(30);
        // A list that is filled anew begins at its top; how high rows out of sight are is an estimate.
        verify(list.contentY > list.contentHeight / 2);
        root.app.need.open("5");
        tryCompare(root.app.need, "key", "5");
        root.deskWidth = 1366;
        root.deskHeight = 768;
        shoot("122-needs-small");
        root.app.need.close();
        shoot("123-needs-small-places");
        verify(isThere("weightButton"));
    }

    function test_46_theWeightIsTheManagers(): void {
        signIn();
        root.app.page = DeskApp.Needs;
        tryCompare(root.app.needs, "count", 5);
        verify(!isThere("weightButton"));
        keyClick(Qt.Key_P, Qt.ShiftModifier);
        verify(!isThere("weightSheet"));
        root.app.signOut();
        root.stage.play("manager");
        signIn();
        root.app.page = DeskApp.Needs;
        tryCompare(root.app.needs, "count", 5);
        tryVerify(() => isThere("weightButton"));
        keyClick(Qt.Key_P, Qt.ShiftModifier);
        tryVerify(() => isThere("weightSheet"));
        keyClick("4");
        shoot("124-weight");
        keyClick(Qt.Key_Return);
        tryCompare(root.app.needs, "residentPercent", 85);
        tryVerify(() => !isThere("weightSheet"));
        keyClick(Qt.Key_P, Qt.ShiftModifier);
        root.stage.play("unavailable");
        press("weight70");
        press("setWeight");
        tryVerify(() => isThere("weightProblem"));
        shoot("125-weight-refused");
        compare(root.app.needs.residentPercent, 85);
    }

    function test_46_aNeedIsPublishedWithoutNames(): void {
        root.stage.play("manager");
        signIn();
        root.app.page = DeskApp.Needs;
        tryCompare(root.app.needs, "count", 5);
        evaluateFour();
        tryVerify(() => isThere("publishNeed"));
        shoot("126-need-evaluated");
        keyClick("v");
        tryVerify(() => isThere("publishSheet"));
        verify(item("publicTitle").activeFocus);
        item("publicResult").text = "陈立家楼上晚八点后不施工";
        press("publish");
        tryVerify(() => isThere("publishProblem"));
        shoot("127-publish-refused");
        item("publicResult").text = "双方签了约定，晚八点后不施工";
        press("publish");
        tryVerify(() => !isThere("publishSheet"));
        tryCompare(root.app.need.facts, "isPublished", true);
        keyClick("v");
        tryVerify(() => isThere("takeOff"));
        shoot("128-published");
        press("takeOff");
        tryCompare(root.app.need.facts, "isPublished", false);
    }

    function test_46_aClerkDoesNotPublish(): void {
        signIn();
        root.app.page = DeskApp.Needs;
        tryCompare(root.app.needs, "count", 5);
        evaluateFour();
        verify(!isThere("publishNeed"));
        keyClick("v");
        verify(!isThere("publishSheet"));
    }
}
