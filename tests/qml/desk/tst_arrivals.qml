// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Yimen.Desk
import Yimen.Desk.Base
import Yimen.Look

/// Who has come, and what is done for them.
DeskCase {
    id: root

    function test_10_empty(): void {
        signIn();
        appears("arrivalsEmpty");
        shoot("10-signed-in-empty");
    }

    function test_11_loading(): void {
        root.stage.play("silent-arrivals");
        root.app.signIn("zhou", "demo");
        tryCompare(root.app, "state", DeskApp.Working);
        verify(!isThere("arrivalsEmpty"));
    }

    function test_12_failed(): void {
        root.stage.play("no-arrivals");
        root.app.signIn("zhou", "demo");
        tryCompare(root.app.reception, "state", Loading.Failed);
        appears("arrivalsFailed");
        shoot("11-arrivals-failed");
        root.stage.play("speak");
        root.app.reception.reload();
        tryCompare(root.app.reception, "state", Loading.Ready);
        verify(!isThere("arrivalsFailed"));
    }

    function test_13_known(): void {
        signIn();
        root.stage.play("late");
        compare(appears("detailName").text, "张桂兰");
        compare(item("sureness").text, "很有把握");
        verify(isThere("suggestion"));
        verify(isThere("takeButton"));
        verify(isThere("rejectButton"));
        verify(!isThere("finishButton"));
        shoot("12-arrival-known");
    }

    function test_13_aLineIsNotSaidAgain(): void {
        signIn();
        root.stage.play("late");
        appears("detailName");
        const isSaid = () => root.app.detail.facts.lines.some(line => line.text.indexOf("养老待遇资格认证") >= 0);
        verify(isSaid());
        keyClick(Qt.Key_X);
        appears("dismissSheet");
        shoot("12-dismiss-which");
        keyClick(Qt.Key_1);
        shoot("12-dismiss-why");
        keyClick(Qt.Key_2);
        tryVerify(() => !isThere("dismissSheet"));
        tryVerify(() => !isSaid()); // what was less pressing stands in its place
        appears("undoButton");
        shoot("12-dismissed");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(isSaid);
        tryVerify(() => !isThere("undoButton"));
    }

    function test_13_aLineStaysWhenTheClerkGoesBack(): void {
        signIn();
        root.stage.play("late");
        appears("detailName");
        const before = root.app.detail.facts.lines.length;
        keyClick(Qt.Key_X);
        appears("dismissSheet");
        keyClick(Qt.Key_Escape);
        tryVerify(() => !isThere("dismissSheet"));
        compare(root.app.detail.facts.lines.length, before);
    }

    function test_14_confirmed(): void {
        signIn();
        root.stage.play("late");
        root.stage.play("confirm");
        tryCompare(appears("sureness"), "text", "本人确认");
        shoot("13-confirmed");
    }

    function test_15_anonymous(): void {
        signIn();
        root.stage.play("anonymous");
        compare(appears("detailName").text, "A01 未登记访客");
        verify(!isThere("rejectButton"));
        verify(isThere("findButton"));
        verify(isThere("takeButton"));
        shoot("14-anonymous");
    }

    function test_16_unsure(): void {
        signIn();
        root.stage.play("unsure");
        compare(appears("detailName").text, "A01 王淑珍 或 王淑贞");
        shoot("15-unsure");
        touch(appears("candidate"));
        appears("whySheet");
        shoot("15-unsure-why");
        keyClick(Qt.Key_2);
        tryVerify(() => !isThere("whySheet"));
        tryCompare(item("detailName"), "text", "王淑珍");
        compare(item("sureness").text, "工作人员确认");
    }

    function test_17_longName(): void {
        signIn();
        root.stage.play("long-name");
        root.stage.pass(500);
        appears("detailName");
        tryVerify(() => !item("detailName").truncated);
        shoot("16-long-name");
    }

    function test_18_takeAndFinishByMouse(): void {
        signIn();
        root.stage.play("known");
        press("takeButton");
        appears("finishButton");
        verify(!isThere("takeButton"));
        compare(root.app.taken.count, 1);
        shoot("17-taken");
        press("finishButton");
        tryCompare(root.app.arrivals, "count", 0);
        compare(root.app.finished.count, 1);
        press("finishedView");
        shoot("18-finished");
    }

    function test_19_takeAndFinishByKey(): void {
        signIn();
        root.stage.play("late");
        root.stage.pass(60);
        root.stage.play("known");
        keyClick(Qt.Key_J);
        compare(root.app.detail.facts.name, "李秀英");
        keyClick(Qt.Key_K);
        compare(root.app.detail.facts.name, "张桂兰");
        keyClick(Qt.Key_Return);
        tryCompare(root.app.taken, "count", 1);
        keyClick(Qt.Key_D);
        tryCompare(root.app.finished, "count", 1);
    }

    function test_20_notThisPerson(): void {
        signIn();
        root.stage.play("known");
        keyClick(Qt.Key_U);
        appears("whySheet");
        shoot("18-not-this-person-why");
        keyClick(Qt.Key_Escape);
        tryVerify(() => !isThere("whySheet"));
        compare(root.app.detail.facts.name, "李秀英");
        keyClick(Qt.Key_U);
        appears("whySheet");
        keyClick(Qt.Key_1);
        tryCompare(appears("detailName"), "text", "未登记访客");
    }

    function test_20_notThisPersonIsTakenBack(): void {
        signIn();
        root.stage.play("known");
        keyClick(Qt.Key_U);
        appears("whySheet");
        keyClick(Qt.Key_1);
        tryCompare(root.app.detail.facts, "name", "未登记访客");
        tryVerify(() => isThere("undoButton"));
        compare(item("undoText").text, "记下了：来的不是李秀英");
        shoot("18-not-this-person-undo");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryCompare(root.app.detail.facts, "name", "李秀英");
        tryVerify(() => !isThere("undoButton"));
    }

    function test_20_aVisitThatWasFinishedIsOpenAgain_data(): var {
        return [{tag: "zh", english: false}, {tag: "en", english: true}];
    }

    function test_20_aVisitThatWasFinishedIsOpenAgain(data: var): void {
        root.deskWidth = 1366;
        root.deskHeight = 768;
        signIn();
        if (data.english)
            root.stage.english();
        root.stage.play("late");
        root.stage.play("known");
        keyClick(Qt.Key_Return);
        tryCompare(root.app.detail.can, "finish", true);
        keyClick(Qt.Key_D);
        tryCompare(root.app.detail.facts, "name", "李秀英"); // the next is shown, and the way back stays
        tryVerify(() => isThere("undoButton"));
        shoot("18-finish-undo-" + data.tag);
        keyClick(Qt.Key_J);
        verify(isThere("undoButton"));
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryCompare(root.app.detail.facts, "name", "张桂兰");
        tryCompare(root.app.detail.can, "finish", true);
        compare(root.app.finished.count, 0);
        keyClick(Qt.Key_D);
        tryVerify(() => isThere("undoButton"));
        root.stage.pass(121);
        verify(!isThere("undoButton")); // the hall would not do it any more
    }

    function test_21_colleagueTook(): void {
        signIn();
        root.stage.play("late");
        root.stage.pass(240);
        root.stage.play("known");
        root.stage.play("colleague-takes");
        root.stage.pass(300);
        root.stage.play("anonymous");
        keyClick(Qt.Key_J);
        keyClick(Qt.Key_J); // past who waits
        shoot("19-colleague-took");
        verify(!isThere("finishButton"));
    }

    function test_22_busyHall(): void {
        signIn();
        root.stage.play("long-name");
        root.stage.pass(180);
        root.stage.play("known");
        root.stage.play("colleague-takes");
        root.stage.pass(150);
        root.stage.play("unsure");
        root.stage.pass(100);
        root.stage.play("anonymous");
        root.stage.pass(70);
        root.stage.play("phone");
        root.stage.pass(50);
        root.stage.play("late");
        root.stage.play("enrol-asked");
        root.stage.play("camera-missing");
        root.app.reception.select(6);
        compare(root.app.reception.unread, 4);
        shoot("20-busy");
    }

    function test_23_everybodyIsReachedByKey_data(): var {
        return [{tag: "1366", width: 1366, height: 768}, {tag: "1920", width: 1920, height: 1080}];
    }

    function test_23_everybodyIsReachedByKey(data: var): void {
        root.deskWidth = data.width;
        root.deskHeight = data.height;
        signIn();
        root.stage.play("anonymous");
        root.stage.pass(300);
        root.stage.play("crowd");
        compare(root.app.arrivals.count, 61);
        compare(root.app.detail.facts.name, "A01 未登记访客");
        const list = item("arrivalList");
        shoot("21-many-" + data.tag);
        for (let step = 1; step < 61; ++step)
            keyClick(Qt.Key_J);
        compare(root.app.detail.arrivalId, 61);
        const last = list.itemAtIndex(60);
        const at = last.mapToItem(list, 0, 0).y;
        verify(at >= 0 && at + last.height <= list.height + 0.5);
        shoot("21-many-last-" + data.tag);
        keyClick(Qt.Key_Q);
        compare(root.app.detail.arrivalId, 1); // after the last the longest waiting again
        keyClick(Qt.Key_Return);
        tryCompare(root.app.taken, "count", 1);
        compare(list.itemAtIndex(0).arrivalId, 1);
        keyClick(Qt.Key_Q);
        compare(root.app.detail.arrivalId, 2);
    }

    function test_24_newArrivalDoesNotMoveWhatIsRead(): void {
        signIn();
        root.stage.play("crowd");
        const list = item("arrivalList");
        list.positionViewAtIndex(20, ListView.Beginning);
        wait(0);
        const read = list.itemAtIndex(20);
        const name = read.arrivalId;
        const at = read.mapToItem(list, 0, 0).y;
        root.stage.pass(5);
        root.stage.play("late");
        wait(50);
        const same = list.itemAtIndex(20);
        compare(same.arrivalId, name);
        compare(same.mapToItem(list, 0, 0).y, at);
    }

    function test_24_cardsStandCloseAfterTheMotion(): void {
        Theme.reduceMotion = false;
        signIn();
        for (const who of ["anonymous", "late", "known", "unsure", "long-name"]) {
            root.stage.pass(1);
            root.stage.play(who);
            wait(30); // the next one comes while the last one still moves
        }
        const list = item("arrivalList");
        tryVerify(() => list.itemAtIndex(4) !== null);
        tryVerify(() => list.itemAtIndex(0).mapToItem(list, 0, 0).x === 0);
        for (let row = 1; row < 5; ++row) {
            const above = list.itemAtIndex(row - 1);
            tryVerify(() => Math.abs(list.itemAtIndex(row).y - above.y - above.height - list.spacing) < 1,
                      "row " + row + ": " + list.itemAtIndex(row).y + " under " + above.y + " + " + above.height);
        }
    }

    function test_25_offline(): void {
        signIn();
        root.stage.play("late");
        root.stage.play("lose");
        compare(root.app.state, DeskApp.Working);
        verify(!isThere("takeButton"));
        shoot("22-offline");
        root.stage.play("come-back");
        tryVerify(() => isThere("takeButton"));
    }

    function test_26_cardIsReportedWhenItIsInView(): void {
        signIn();
        cards.clear();
        root.stage.play("late");
        tryCompare(cards, "count", 1);
        root.stage.play("confirm");
        tryCompare(cards, "count", 2);
        root.app.page = DeskApp.Settings;
        root.stage.play("known");
        wait(50);
        compare(cards.count, 2);
        root.app.page = DeskApp.Arrivals;
        tryVerify(() => cards.count > 2);
    }

    function test_38_linkAnAnonymousVisitor(): void {
        signIn();
        root.stage.play("anonymous");
        press("findButton");
        appears("findSheet");
        root.app.picker.text = "李";
        tryCompare(root.app.picker, "state", Loading.Ready);
        shoot("43-find");
        touch(findChild(item("findSheet"), "match"));
        appears("whySheet");
        shoot("43-find-why");
        keyClick(Qt.Key_1);
        tryCompare(root.app.detail.facts, "name", "李秀英");
        tryVerify(() => !isThere("findSheet"));
    }

    function test_41_theChosenItemStandsBesideTheArrival(): void {
        signIn();
        root.stage.play("item");
        appears("itemCard");
        shoot("41-arrival-with-item");
        press("itemOpen");
        tryCompare(root.app, "page", DeskApp.Catalogue);
        compare(item("itemName").text, "高龄津贴");
    }

    SignalSpy {
        id: cards

        target: root.stage
        signalName: "cardShown"
    }
}
