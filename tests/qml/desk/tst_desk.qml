// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Yimen.Desk
import Yimen.Look

DeskCase {
    id: root

    TestCase {
        name: "Desk"
        when: windowShown

        function init(): void {
            failOnWarning(/.?/); // a binding that is broken on one screen is not seen on its picture
            root.deskWidth = 1920;
            root.deskHeight = 1080;
            root.open();
        }

        function cleanup(): void {
            root.close();
            wait(0);
        }

        function item(name: string): Item {
            return findChild(root.screen, name) as Item;
        }

        function appears(name: string): Item {
            tryVerify(() => item(name) !== null && item(name).visible, 2000, name);
            return item(name);
        }

        function isThere(name: string): bool {
            return item(name) !== null && item(name).visible;
        }

        /// The same field may stand on more than one sheet.
        function inside(sheet: string, name: string): Item {
            return findChild(item(sheet), name) as Item;
        }

        /// Nothing on the card of a sheet stands over its edge. What scrolls is cut by itself.
        function verifyFits(sheet: string): void {
            tryVerify(() => isThere(sheet));
            wait(0);
            const card = item(sheet).children[1];
            verify(card.height <= root.deskHeight && card.width <= root.deskWidth);
            const look = one => {
                for (let i = 0; i < one.children.length; ++i) {
                    const child = one.children[i];
                    if (!child.visible || child.width === 0)
                        continue;
                    const at = child.mapToItem(card, 0, 0);
                    const said = sheet + ": " + child + " " + (child.objectName || child.text || "");
                    verify(at.x >= 0 && at.x + child.width <= card.width + 0.5, said + " is too wide");
                    verify(at.y >= 0 && at.y + child.height <= card.height + 0.5, said + " is too high");
                    if (!child.clip && child.placeholderText === undefined)
                        look(child);
                }
            };
            look(card);
        }

        /// A state that a clerk can see: whole for whoever cannot see it, too; kept as a picture.
        function shoot(name: string): void {
            let problems = [];
            const isWhole = () => { // new rows have their places a moment later
                problems = root.stage.accessibleProblems(root.screen);
                return problems.length === 0;
            };
            if (!isWhole())
                tryVerify(isWhole, 1000, name + ": " + problems);
            const folder = root.stage.shots();
            if (folder === "")
                return;
            wait(60);
            grabImage(root.screen).save(folder + "/desk-" + name + ".png");
        }

        function signIn(): void {
            root.app.signIn("zhou", "demo");
            tryCompare(root.app.reception, "state", Loading.Ready);
            appears("arrivalList");
            wait(0);
        }

        /// Where a person would touch it: only after all layouts above it have come to rest.
        function touch(target: Item): void {
            tryVerify(() => {
                for (let above = target; above !== null; above = above.parent)
                    if (isPolishScheduled(above))
                        return false;
                return true;
            });
            mouseClick(target);
        }

        function press(name: string): void {
            touch(appears(name));
        }

        // --- outside ------------------------------------------------------------------------------------------------

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
            verify(item("signInProblem").text.startsWith("连续输错太多次，请 5 分钟后再试"));
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

        // --- arrivals -----------------------------------------------------------------------------------------------

        function test_10_empty(): void {
            signIn();
            appears("arrivalsEmpty");
            shoot("10-signed-in-empty");
        }

        function test_11_loading(): void {
            root.app.signIn("zhou", "demo");
            tryCompare(root.app, "state", DeskApp.Working);
            root.stage.play("silent");
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
            const before = root.app.detail.lines.length;
            keyClick(Qt.Key_X);
            appears("dismissSheet");
            shoot("12-dismiss-which");
            keyClick(Qt.Key_1);
            shoot("12-dismiss-why");
            keyClick(Qt.Key_2);
            tryVerify(() => !isThere("dismissSheet"));
            tryVerify(() => root.app.detail.lines.length === before - 1);
            appears("undoButton");
            shoot("12-dismissed");
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            tryVerify(() => root.app.detail.lines.length === before);
            tryVerify(() => !isThere("undoButton"));
        }

        function test_13_aLineStaysWhenTheClerkGoesBack(): void {
            signIn();
            root.stage.play("late");
            appears("detailName");
            const before = root.app.detail.lines.length;
            keyClick(Qt.Key_X);
            appears("dismissSheet");
            keyClick(Qt.Key_Escape);
            tryVerify(() => !isThere("dismissSheet"));
            compare(root.app.detail.lines.length, before);
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
            compare(appears("detailName").text, "A02 未登记访客");
            verify(!isThere("rejectButton"));
            verify(isThere("findButton"));
            verify(isThere("takeButton"));
            shoot("14-anonymous");
        }

        function test_16_unsure(): void {
            signIn();
            root.stage.play("unsure");
            compare(appears("detailName").text, "A02 王淑珍 或 王淑贞");
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
            compare(root.app.detail.name, "李秀英");
            keyClick(Qt.Key_K);
            compare(root.app.detail.name, "张桂兰");
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
            compare(root.app.detail.name, "李秀英");
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
            tryCompare(root.app.detail, "name", "未登记访客");
            tryVerify(() => isThere("undoButton"));
            compare(item("undoText").text, "记下了：来的不是李秀英");
            shoot("18-not-this-person-undo");
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            tryCompare(root.app.detail, "name", "李秀英");
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
            tryCompare(root.app.detail, "canFinish", true);
            keyClick(Qt.Key_D);
            tryCompare(root.app.detail, "name", "李秀英"); // the next is shown, and the way back stays
            tryVerify(() => isThere("undoButton"));
            shoot("18-finish-undo-" + data.tag);
            keyClick(Qt.Key_J);
            verify(isThere("undoButton"));
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            tryCompare(root.app.detail, "name", "张桂兰");
            tryCompare(root.app.detail, "canFinish", true);
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
            compare(root.app.detail.name, "A02 未登记访客");
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
                tryVerify(() => Math.abs(list.itemAtIndex(row).y - above.y - above.height - list.spacing) < 1, 1000,
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

        // --- sheets and pages ---------------------------------------------------------------------------------------

        function test_30_purposeIsRequired(): void {
            signIn();
            root.stage.play("late");
            keyClick(Qt.Key_O);
            appears("purposeSheet");
            verify(!item("purposeButton").enabled);
            shoot("30-purpose");
            keyClick(Qt.Key_N);
            compare(root.app.detail.name, "张桂兰");
            keyClick(Qt.Key_N);
            verify(item("purposeButton").enabled);
            press("purposeButton");
            tryCompare(root.app.resident, "state", Loading.Ready);
            appears("recordName");
            shoot("31-record");
            const page = item("recordPage");
            page.contentY = Math.max(0, page.contentHeight - page.height);
            shoot("31-record-consent");
            press("askToWithdraw");
            shoot("31-record-withdraw");
            press("withdrawFace");
            tryCompare(root.app.resident, "canWithdraw", false);
            shoot("31-record-withdrawn");
            page.contentY = 0;
            press("closeRecord");
            tryCompare(root.app.resident, "state", Loading.Idle);
        }

        function test_31_anAppointmentIsMadeAndGivenUp(): void {
            signIn();
            root.stage.play("late");
            keyClick(Qt.Key_O);
            appears("purposeSheet");
            item("purposeField").text = "接待本人办事";
            press("purposeButton");
            appears("recordName");
            keyClick(Qt.Key_B);
            appears("appointmentSheet");
            for (const letter of "gljt")
                keyClick(letter);
            appears("appointmentItem");
            shoot("32-appointment-what");
            keyClick(Qt.Key_Return);
            for (const letter of "25")
                keyClick(letter);
            keyClick(Qt.Key_Return);
            for (const letter of "1030")
                keyClick(letter);
            shoot("32-appointment-when");
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Return);
            tryVerify(() => !isThere("appointmentSheet"));
            compare(root.app.resident.appointments.length, 1);
            shoot("32-appointment-kept");
            press("giveUpButton");
            tryVerify(() => root.app.resident.appointments.length === 0);
        }

        function test_31_purposeClosesByEscape(): void {
            signIn();
            root.stage.play("late");
            keyClick(Qt.Key_O);
            appears("purposeSheet");
            keyClick(Qt.Key_Escape);
            tryVerify(() => !isThere("purposeSheet"));
            keyClick(Qt.Key_Return);
            tryCompare(root.app.taken, "count", 1);
        }

        function test_32_keys(): void {
            signIn();
            root.stage.play("late");
            keyClick("?");
            appears("keysSheet");
            shoot("32-keys");
            keyClick(Qt.Key_Escape);
            tryVerify(() => !isThere("keysSheet"));
        }

        /// The pages of the desk with something open on each, so that their keys have something to do.
        function places(): var {
            return [
                {tag: "arrivals", go: () => {
                    root.stage.play("late");
                }},
                {tag: "arrivals-mine", go: () => takeFirst()},
                {tag: "arrivals-handed", go: () => {
                    root.stage.play("handed");
                    tryCompare(root.app.detail, "canAccept", true);
                }},
                {tag: "arrivals-item", go: () => {
                    root.stage.play("item");
                    appears("itemCard");
                }},
                {tag: "arrivals-undone", go: () => {
                    root.stage.play("known");
                    keyClick(Qt.Key_U);
                    appears("whySheet");
                    keyClick(Qt.Key_1);
                    tryVerify(() => isThere("undoButton"));
                }},
                {tag: "residents", go: () => {
                    root.app.resident.ask(1, "何佩珍");
                    root.app.resident.open("接待本人办事");
                    tryCompare(root.app.resident, "state", Loading.Ready);
                }},
                {tag: "residents-undone", go: () => {
                    root.app.resident.ask(1, "何佩珍");
                    root.app.resident.open("接待本人办事");
                    tryCompare(root.app.resident, "state", Loading.Ready);
                    keyClick(Qt.Key_X);
                    appears("dismissSheet");
                    keyClick(Qt.Key_1);
                    keyClick(Qt.Key_2);
                    tryVerify(() => root.app.undo.text !== "");
                }},
                {tag: "residents-found", go: () => {
                    keyClick("/");
                    root.app.search.text = "王";
                    tryCompare(root.app.search, "count", 2);
                    tryVerify(() => item("searchField").activeFocus);
                    keyClick(Qt.Key_Down);
                    verify(!item("searchField").activeFocus);
                }},
                {tag: "enrolments", go: () => root.app.page = DeskApp.Enrolments},
                {tag: "catalogue", go: () => root.app.page = DeskApp.Catalogue},
                {tag: "catalogue-with-a-record", go: () => {
                    root.app.resident.ask(1, "何佩珍");
                    root.app.resident.open("接待本人办事");
                    tryCompare(root.app.resident, "state", Loading.Ready);
                    root.app.page = DeskApp.Catalogue;
                    root.app.catalogue.open("CIV-001");
                }},
                {tag: "settings", go: () => root.app.page = DeskApp.Settings},
                {tag: "matter-handed-on", go: () => {
                    root.app.page = DeskApp.Matters;
                    root.app.matters.isWholeHall = true;
                    root.app.matter.open("5");
                    tryVerify(() => isThere("acknowledgeButton"));
                }},
                {tag: "matter-handed", go: () => {
                    root.stage.play("handed");
                    root.app.page = DeskApp.Matters;
                    root.app.matter.open("2");
                    tryCompare(root.app.matter, "isOpen", true);
                }}
            ].concat([1, 2, 3, 4, 5].map(key => ({tag: "need-" + key, go: () => {
                root.app.page = DeskApp.Needs;
                root.app.need.open(String(key));
                tryCompare(root.app.need, "key", String(key));
            }}))).concat([{tag: "need-evaluated", go: () => {
                root.app.page = DeskApp.Needs;
                evaluateFour();
            }}, {tag: "need-merged", go: () => {
                root.app.page = DeskApp.Needs;
                root.app.need.open("1");
                tryCompare(root.app.need, "key", "1");
                root.app.need.act("merge", "", 2);
                tryVerify(() => isThere("need-restore"));
            }}, {tag: "need-news", go: () => {
                root.app.page = DeskApp.Needs;
                root.app.need.open("1");
                tryCompare(root.app.need, "key", "1");
                keyClick(Qt.Key_P);
                root.app.need.isWriting = true;
                root.stage.play("need-elsewhere");
                tryCompare(root.app.need, "hasNews", true);
            }}]).concat([1, 2, 3, 4].map(key => ({tag: "topic-" + key, go: () => {
                root.app.page = DeskApp.TalkDay;
                tryVerify(() => root.app.talkDay.topics.length === 4);
                root.app.talkDay.open(String(key));
                wait(0);
            }})));
        }

        /// One key, one meaning: of the shortcuts that act at one time no two have the same key, each has its keys from
        /// the table, and no key is in the table twice.
        function test_32_aKeyMeansOneThing(): void {
            const meaning = {};
            for (const group of KeyTable.groups)
                for (const entry of group.deeds)
                    for (const key of entry.keys) {
                        verify(meaning[key] === undefined, key + " is " + meaning[key] + " and " + entry.deed);
                        meaning[key] = entry.deed;
                    }
            const acted = {};
            const check = where => {
                const seen = {};
                for (const one of root.stage.shortcuts(root.screen)) {
                    verify(one.deed !== "", where + ": a key that is in no table: " + one.keys);
                    for (const key of one.keys) {
                        compare(meaning[key], one.deed, where + ": " + key);
                        if (!one.enabled)
                            continue;
                        verify(seen[key] === undefined, where + ": two shortcuts for " + key);
                        seen[key] = true;
                        acted[one.deed] = true;
                    }
                }
            };
            for (const place of places()) {
                root.close();
                root.open();
                root.stage.play("manager");
                root.stage.play("colleagues");
                signIn();
                place.go();
                wait(0);
                check(place.tag);
            }
            // What only acts on a sheet or once a step was begun.
            for (const sheet of [() => root.app.counter.startMatter() && root.app.matterStart.choose("ELD-001"), () => {
                root.app.counter.startMatter();
                root.app.matterStart.choose("SAF-009");
            }, () => {
                root.app.counter.startMatter();
                tryVerify(() => item("startSearch").activeFocus);
            }, () => root.app.leave(), () => keyClick(Qt.Key_X), () => keyClick(Qt.Key_U), () => keyClick("t"),
                () => keyClick("?"), () => keyClick(Qt.Key_G, Qt.ControlModifier), () => {
                    root.app.page = DeskApp.Needs;
                    keyClick(Qt.Key_P, Qt.ShiftModifier);
                }]) {
                root.close();
                root.open();
                root.stage.play("manager");
                root.stage.play("colleagues");
                signIn();
                takeFirst();
                tryVerify(() => root.app.duty.arrivals > 0);
                sheet();
                tryCompare(item("workingView"), "hasSheet", true);
                wait(0);
                check("sheet " + sheet);
            }
            compare(Object.values(meaning).filter(deed => !acted[deed]), [], "in the table, and act nowhere");
        }

        function test_32_theKeysOnButtonsAreThoseOfTheTable(): void {
            const walk = one => {
                for (let i = 0; i < one.children.length; ++i)
                    walk(one.children[i]);
                if (one.deed === undefined || one.key === undefined)
                    return;
                verify(one.key === KeyTable.capOf(one.deed) || one.deed === "" && /^[1-9]$/.test(one.key), one.text + " " + one.key);
            };
            for (const place of places()) {
                root.close();
                root.open();
                root.stage.play("manager");
                signIn();
                place.go();
                walk(root.screen);
            }
        }

        /// Each key that may act on a page acts there when it is pressed, it alone, and somewhere on that page something is
        /// seen of it: not of the way to where one is, nor of Esc where nothing is open.
        function test_32_eachKeyActs(): void {
            const pages = item("workingView").pageOf;
            const open = place => {
                root.close();
                root.open();
                root.stage.play("manager");
                root.stage.play("colleagues");
                signIn();
                place.go();
                wait(0);
            };
            const seen = {};
            const unseen = {};
            for (const place of places()) {
                open(place);
                const page = root.app.page;
                const deeds = root.stage.shortcuts(root.screen).filter(one => one.enabled).map(one => one.deed);
                verify(deeds.length > 10, place.tag + ": " + deeds);
                let isFresh = true;
                for (const deed of deeds) {
                    const which = page + " " + deed;
                    if (seen[which])
                        continue;
                    if (!isFresh)
                        open(place);
                    const before = root.stage.look(root.screen);
                    compare(root.stage.press(root.screen, deed), [deed], place.tag);
                    for (let tries = 0; tries < 10 && root.stage.look(root.screen) === before; ++tries)
                        wait(10);
                    isFresh = root.stage.look(root.screen) === before;
                    const staysAsItIs = pages[deed] === page || (deed === "back" && page !== DeskApp.Residents);
                    if (!isFresh || staysAsItIs)
                        seen[which] = true;
                    else
                        unseen[which] = place.tag + ": " + deed;
                    if (!isFresh) { // what one comes back from to all as it was need not begin anew
                        if (item("workingView").hasSheet)
                            keyClick(Qt.Key_Escape);
                        root.app.page = page;
                        wait(0);
                        isFresh = root.stage.look(root.screen) === before;
                    }
                }
            }
            compare(Object.keys(unseen).filter(which => !seen[which]).map(which => unseen[which]), []);
        }

        /// Whatever was typed into on one page, the keys work on the next.
        function test_33_everyPageGivesTheKeysBack(): void {
            signIn();
            root.stage.play("late");
            const pages = ["arrivals", "residents", "matters", "needs", "enrolments", "catalogue", "settings", "talkDay"];
            const begin = {
                residents: () => keyClick("/"),
                catalogue: () => keyClick("/"),
                matters: () => {
                    root.app.matter.open("2");
                    tryCompare(root.app.matter, "isOpen", true);
                    keyClick("p");
                },
                needs: () => {
                    root.app.need.open("2");
                    tryCompare(root.app.need, "key", "2");
                    keyClick("w");
                },
                talkDay: () => {
                    tryVerify(() => root.app.talkDay.topics.length === 4);
                    root.app.talkDay.open("1");
                    keyClick("l");
                }
            };
            const fields = {residents: "searchField", catalogue: "catalogueSearch", matters: "wordsField", needs: "needWords", talkDay: "topicWords"};
            for (const from of pages)
                for (let at = 0; at < pages.length; ++at) {
                    const to = pages[at];
                    if (from === to)
                        continue;
                    keyClick(Qt.Key_1 + pages.indexOf(from), Qt.ControlModifier);
                    const field = fields[from] === undefined ? null : item(fields[from]);
                    if (field !== null) {
                        begin[from]();
                        tryVerify(() => field.activeFocus, 2000, from);
                        keyClick("h");
                    }
                    keyClick(Qt.Key_1 + at, Qt.ControlModifier);
                    if (to === "residents" || to === "catalogue")
                        tryVerify(() => item(fields[to]).activeFocus, 2000, from + " to " + to);
                    else
                        verify(root.screen.Window.activeFocusItem.placeholderText === undefined, from + " to " + to);
                    const before = field === null ? "" : field.text;
                    keyClick("j");
                    keyClick("j");
                    if (field !== null)
                        compare(field.text, before, from + " to " + to);
                    if (to === "arrivals") {
                        keyClick("?");
                        tryVerify(() => isThere("keysSheet"), 2000, from);
                        keyClick(Qt.Key_Escape);
                        tryVerify(() => !isThere("keysSheet"));
                    }
                }
        }

        function test_33_escapeLeavesTheSearchBeforeItClosesTheRecord(): void {
            signIn();
            root.app.resident.ask(1, "何佩珍");
            root.app.resident.open("接待本人办事");
            tryCompare(root.app.resident, "state", Loading.Ready);
            keyClick("/");
            tryVerify(() => item("searchField").activeFocus);
            keyClick(Qt.Key_Escape);
            verify(!item("searchField").activeFocus);
            compare(root.app.resident.state, Loading.Ready);
            keyClick(Qt.Key_Escape);
            compare(root.app.resident.state, Loading.Idle);
        }

        function test_33_search(): void {
            signIn();
            keyClick("/");
            compare(root.app.page, DeskApp.Residents);
            tryVerify(() => item("searchField").activeFocus);
            shoot("33-search-idle");
            root.app.search.text = "王";
            tryCompare(root.app.search, "state", Loading.Ready);
            compare(root.app.search.count, 2);
            shoot("34-search");
            touch(appears("match"));
            appears("purposeSheet");
        }

        function test_34_searchEmptyMoreFailed(): void {
            signIn();
            keyClick("/");
            root.app.search.text = "诸葛";
            tryVerify(() => isThere("searchEmpty"));
            shoot("35-search-empty");
            root.app.search.text = "台社区";
            tryCompare(root.app.search, "hasMore", true);
            shoot("36-search-more");
            root.stage.play("unavailable");
            root.app.search.text = "张";
            tryVerify(() => isThere("searchFailed"));
            shoot("37-search-failed");
        }

        function test_35_typingDoesNotDoWhatKeysDo(): void {
            signIn();
            root.stage.play("late");
            keyClick("/");
            tryVerify(() => item("searchField").activeFocus);
            for (const key of [Qt.Key_N, Qt.Key_D, Qt.Key_O, Qt.Key_J])
                keyClick(key);
            compare(item("searchField").text, "ndoj");
            compare(root.app.detail.name, "张桂兰");
        }

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

        function test_45_mattersByTheirClocks(): void {
            signIn();
            keyClick(Qt.Key_3, Qt.ControlModifier);
            compare(root.app.page, DeskApp.Matters);
            tryCompare(root.app.matters, "state", Loading.Ready);
            compare(root.app.matters.count, 4);
            verify(isThere("matterNone"));
            shoot("70-matters");
            touch(item("allMatters"));
            tryCompare(root.app.matters, "count", 5);
            keyClick("j");
            tryCompare(root.app.matter, "state", Loading.Ready);
            compare(item("matterClock").text, "超期 2 个工作日");
            shoot("71-matter-late");
            for (let i = 0; i < 4; ++i)
                keyClick("j");
            tryCompare(root.app.matter, "key", "5");
            verify(isThere("acknowledgeButton"));
            shoot("72-matter-long-name");
            press("acknowledgeButton");
            tryVerify(() => !isThere("acknowledgeButton"));
        }

        function test_45_mattersThatWaitForMaterial(): void {
            signIn();
            root.app.page = DeskApp.Matters;
            tryCompare(root.app.matters, "count", 4);
            root.app.matter.open("3");
            tryCompare(root.app.matter, "isWaiting", true);
            shoot("73-matter-waiting");
            keyClick("f");
            tryVerify(() => item("wordsField").activeFocus);
            verify(!item("confirmStep").enabled);
            for (const key of ["j", "p", "f"])
                keyClick(key);
            compare(item("wordsField").text, "jpf");
            shoot("74-matter-finish");
            keyClick(Qt.Key_Return);
            tryVerify(() => isThere("matterProblem"));
            compare(item("wordsField").text, "jpf"); // refused: what was written stays
            shoot("75-matter-refused");
            press("bringMaterial");
            tryCompare(root.app.matter.missing, "length", 1);
            press("bringMaterial");
            tryCompare(root.app.matter, "isWaiting", false);
            compare(item("wordsField").text, "jpf");
            item("wordsField").text = "津贴已发放";
            press("confirmStep");
            tryCompare(root.app.matter, "isOpen", false);
            tryCompare(root.app.matters, "count", 3);
            shoot("76-matter-finished");
        }

        function test_45_mattersAskForMoreAndSayItAtOnce(): void {
            signIn();
            root.app.page = DeskApp.Matters;
            root.app.matter.open("2");
            tryCompare(root.app.matter, "isOpen", true);
            keyClick("m");
            tryVerify(() => isThere("wordsField"));
            item("wordsField").text = "收入证明";
            press("confirmStep");
            tryVerify(() => isThere("noticeSheet"));
            shoot("77-matter-notice");
            keyClick(Qt.Key_P, Qt.ControlModifier);
            tryVerify(() => isThere("noticePrinting"));
            keyClick(Qt.Key_Return);
            tryVerify(() => !isThere("noticeSheet"));
            keyClick("h");
            tryVerify(() => item("unitField").activeFocus);
            shoot("78-matter-hand-on");
            keyClick(Qt.Key_Escape);
            verify(!isThere("unitField"));
        }

        function test_45_aMatterThatIsPutOffSaysWhy(): void {
            signIn();
            root.app.page = DeskApp.Matters;
            tryCompare(root.app.matters, "count", 4);
            root.app.matter.open("2");
            tryCompare(root.app.matter, "isOpen", true);
            keyClick("y");
            tryVerify(() => item("wordsField").activeFocus);
            item("wordsField").text = "要等街道核实住址";
            press("confirmStep");
            tryVerify(() => isThere("matterDelayed"));
            verify(item("matterDelayed").text.indexOf("要等街道核实住址") > 0);
            shoot("150-matter-put-off");
        }

        function test_45_whatResidentsThought(): void {
            signIn();
            root.app.page = DeskApp.Matters;
            tryCompare(root.app.matters, "count", 4);
            keyClick(Qt.Key_R, Qt.ControlModifier);
            tryVerify(() => isThere("ratingLines"));
            compare(root.app.ratings.lines[0].tag, "很不满意");
            shoot("151-ratings");
            root.stage.english();
            tryCompare(item("ratingsSentence"), "text", "3 in the last 90 days, 1 of them dissatisfied");
            shoot("152-ratings-english");
            root.app.language = "zh";
            keyClick("j");
            tryVerify(() => !isThere("ratingLines"));
            tryCompare(root.app.matter, "state", Loading.Ready);
        }

        function test_45_mattersEmptyAndFailed(): void {
            signIn();
            root.stage.play("no-matters");
            root.app.page = DeskApp.Matters;
            tryVerify(() => isThere("mattersEmpty"));
            shoot("79-matters-empty");
            root.stage.play("unavailable");
            root.app.matters.reload();
            tryVerify(() => isThere("mattersFailed"));
            shoot("80-matters-failed");
        }

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
            tryVerify(() => root.app.need.rating.indexOf("满意") >= 0);
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
            press("fileNeed");
            tryCompare(root.app.need, "words", "想学用智能手机");
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
            tryVerify(() => root.app.need.steps.length === 2);
            verify(!isThere("needNews"));
            keyClick(Qt.Key_S, Qt.ShiftModifier);
            tryVerify(() => item("needWords").activeFocus);
            item("needWords").text = "不归社区管";
            root.stage.play("need-elsewhere");
            tryVerify(() => isThere("needNews"));
            compare(root.app.need.steps.length, 2);
            shoot("120-need-news");
            keyClick(Qt.Key_F5);
            tryVerify(() => root.app.need.steps.length === 3);
            verify(!isThere("needNews"));
            compare(item("needWords").text, "不归社区管");
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

        function evaluateFour(): void {
            root.app.need.open("4");
            tryCompare(root.app.need, "key", "4");
            root.app.need.act("rate", "", 1);
            tryCompare(root.app.need, "mayBePublic", true);
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
            tryCompare(root.app.need, "isPublished", true);
            keyClick("v");
            tryVerify(() => isThere("takeOff"));
            shoot("128-published");
            press("takeOff");
            tryCompare(root.app.need, "isPublished", false);
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

        function test_47_talkDayInFiveSteps(): void {
            root.stage.play("manager");
            signIn();
            keyClick(Qt.Key_8, Qt.ControlModifier);
            compare(root.app.page, DeskApp.TalkDay);
            tryVerify(() => root.app.talkDay.topics.length === 4);
            verify(isThere("topicNone"));
            shoot("130-talk-day");
            keyClick("j");
            compare(root.app.talkDay.key, "1");
            keyClick("l");
            tryVerify(() => item("topicWords").activeFocus);
            tryVerify(() => root.app.talkDay.responsibles.length > 0);
            keyClick("j");
            compare(item("topicWords").text, "j");
            item("topicWords").text = "错峰接送，物业在路口劝导";
            verify(!item("confirmTopicStep").enabled);
            press("topicWhoSuggested");
            shoot("131-topic-discuss");
            press("confirmTopicStep");
            tryVerify(() => root.app.talkDay.may[0] === "finish");
            keyClick("f");
            item("topicWords").text = "路口画了网格线";
            keyClick(Qt.Key_Return);
            tryVerify(() => isThere("topic-rate"));
            keyClick("g");
            tryVerify(() => item("gradeCount0").activeFocus);
            verify(!item("confirmTopicStep").enabled);
            item("gradeCount0").text = "12";
            item("gradeCount3").text = "1";
            shoot("132-topic-rate");
            press("confirmTopicStep");
            tryVerify(() => isThere("topic-close"));
            keyClick("e");
            item("topicWords").text = "开学前先说好";
            keyClick(Qt.Key_Return);
            tryVerify(() => isThere("topic-publish"));
            shoot("133-topic-closed");
            keyClick("v");
            tryVerify(() => isThere("publishSheet"));
            shoot("134-topic-publish");
            item("publicTitle").text = "东门早晚堵车";
            press("publish");
            tryCompare(root.app.talkDay, "isPublished", true);
            shoot("135-topic-published");
            keyClick("v");
            tryVerify(() => isThere("publishSheet"));
            compare(item("publicTitle").text, "东门早晚堵车");
            compare(item("publicResult").text, "路口画了网格线");
            shoot("135-topic-published-again");
        }

        function test_47_aTopicIsReopenedAndACloseIsRefused(): void {
            signIn();
            root.app.page = DeskApp.TalkDay;
            tryVerify(() => root.app.talkDay.topics.length === 4);
            root.app.talkDay.open("4");
            verify(!isThere("topic-close"));
            root.app.talkDay.act("close", "x");
            tryVerify(() => isThere("topicProblem"));
            shoot("136-topic-refused");
            keyClick(Qt.Key_F, Qt.ShiftModifier);
            tryVerify(() => item("topicWords").activeFocus);
            item("topicWords").text = "再少放点油";
            keyClick(Qt.Key_Escape);
            verify(!isThere("topicWords"));
            keyClick(Qt.Key_F, Qt.ShiftModifier);
            item("topicWords").text = "再少放点油";
            keyClick(Qt.Key_Return);
            tryVerify(() => isThere("topic-finish"));
        }

        function test_47_aTopicIsRaisedAloneAndFromANeed(): void {
            signIn();
            root.app.page = DeskApp.Needs;
            tryCompare(root.app.needs, "count", 5);
            root.app.need.open("5");
            tryCompare(root.app.need, "key", "5");
            keyClick(Qt.Key_N, Qt.ShiftModifier);
            tryVerify(() => isThere("topicSheet"));
            verify(item("topicTitle").text.length > 20);
            shoot("137-topic-from-need");
            press("raiseTopic");
            tryCompare(root.app, "page", DeskApp.TalkDay);
            tryVerify(() => root.app.talkDay.about.indexOf("2000 0050") >= 0);
            tryVerify(() => root.app.talkDay.topics.length === 5);
            shoot("138-topic-long");
            keyClick("n");
            tryVerify(() => isThere("topicSheet"));
            verify(!item("raiseTopic").enabled);
            compare(item("topicTitle").text, "");
            keyClick(Qt.Key_Escape);
            tryVerify(() => !isThere("topicSheet"));
            root.deskWidth = 1366;
            root.deskHeight = 768;
            shoot("139-talk-day-small");
        }

        function test_47_talkDayEmptyFailedAndEarlier(): void {
            signIn();
            root.app.page = DeskApp.TalkDay;
            tryVerify(() => root.app.talkDay.topics.length === 4);
            root.app.talkDay.chooseDay(root.app.talkDay.days[1].value);
            tryVerify(() => root.app.talkDay.topics.length === 4 && root.app.talkDay.days[1].chosen);
            shoot("140-talk-day-earlier");
            root.stage.play("no-topics");
            root.app.talkDay.chooseDay(0);
            tryVerify(() => isThere("topicsEmpty"));
            shoot("141-talk-day-empty");
            root.stage.play("unavailable");
            root.app.talkDay.reload();
            tryVerify(() => isThere("topicsFailed"));
            shoot("142-talk-day-failed");
        }

        function test_47_talkDayAndNeedsInEnglish(): void {
            root.stage.play("manager");
            signIn();
            root.stage.english();
            root.app.page = DeskApp.TalkDay;
            tryVerify(() => root.app.talkDay.topics.length === 4);
            root.app.talkDay.open("4");
            keyClick("g");
            shoot("143-talk-day-english");
            keyClick(Qt.Key_Escape);
            root.deskWidth = 1366;
            root.deskHeight = 768;
            root.app.page = DeskApp.Needs;
            tryCompare(root.app.needs, "count", 5);
            evaluateFour();
            keyClick("v");
            shoot("144-publish-english");
            keyClick(Qt.Key_Escape);
            keyClick("n");
            tryVerify(() => isThere("needFiling"));
            tryVerify(() => item("filingCell") !== null);
            shoot("145-filing-english");
            keyClick(Qt.Key_Escape);
            keyClick(Qt.Key_P, Qt.ShiftModifier);
            shoot("146-weight-english");
        }

        function takeFirst(): void {
            root.stage.play("late");
            keyClick(Qt.Key_Return);
            tryCompare(root.app.detail, "canStart", true);
        }

        function test_46_aMatterBeginsFromAnArrival(): void {
            signIn();
            root.stage.play("known");
            keyClick("s");
            tryVerify(() => root.app.detail.problem !== "");
            verify(!isThere("startSheet"));
            shoot("81-start-refused");
            keyClick(Qt.Key_Return);
            tryCompare(root.app.detail, "canStart", true);
            verify(item("firstContact").text.startsWith("首问 周敏"));
            shoot("82-arrival-in-hand");
            keyClick("s");
            tryVerify(() => isThere("startSheet"));
            tryVerify(() => item("startSearch").activeFocus);
            shoot("83-start-items");
            for (const key of ["l", "s", "j", "z"])
                keyClick(key);
            keyClick(Qt.Key_Return);
            tryVerify(() => root.app.matterStart.hasItem);
            const materials = root.app.matterStart.materials.length;
            verify(materials > 1);
            keyClick("1");
            tryCompare(root.app.matterStart, "missing", materials - 1);
            shoot("84-start-materials");
            keyClick(Qt.Key_Return);
            tryVerify(() => isThere("noticeSheet"));
            compare(root.app.page, DeskApp.Matters);
            compare(root.app.matter.noticeLines.length, materials - 1);
            verify(item("noticeLimit").text.startsWith("承诺 "));
            shoot("85-one-notice");
            keyClick(Qt.Key_P, Qt.ControlModifier);
            tryVerify(() => isThere("noticePrinting"));
            shoot("86-no-printer");
            keyClick(Qt.Key_Return);
            tryVerify(() => !isThere("noticeSheet"));
            verify(root.app.matter.isWaiting);
            verify(item("matterNumberLine").text.indexOf("2000 1235") >= 0);
            shoot("87-matter-begun");
        }

        function test_46_aMatterBeginsWithAllMaterialsByOneKey(): void {
            signIn();
            takeFirst();
            root.app.counter.startMatter();
            root.app.matterStart.choose("CIV-002");
            tryVerify(() => isThere("bringAll"));
            keyClick("0");
            tryCompare(root.app.matterStart, "missing", 0);
            keyClick(Qt.Key_Return);
            tryCompare(root.app.matter, "isOpen", true);
            verify(!isThere("noticeSheet"));
        }

        function test_46_aProxyNeedsAuthorityOnRecord(): void {
            signIn();
            takeFirst();
            root.app.counter.startMatter();
            root.app.matterStart.choose("ELD-001");
            tryVerify(() => isThere("proxyButton"));
            keyClick(Qt.Key_A, Qt.ShiftModifier);
            tryVerify(() => isThere("noAuthority"));
            verify(!item("startButton").enabled);
            shoot("88-proxy-none");
            item("holderField").text = "买买提·阿不都热西提·吐尔逊江";
            press("addAuthority");
            tryVerify(() => isThere("startProblem"));
            shoot("89-proxy-refused");
            item("untilField").text = "2026-12-31";
            press("addAuthority");
            tryCompare(root.app.matterStart.authorities, "length", 1);
            tryCompare(item("startButton"), "enabled", true);
            shoot("90-proxy");
            press("startButton");
            tryVerify(() => isThere("noticeSheet"));
            keyClick(Qt.Key_Return);
            tryVerify(() => isThere("matterProxy"));
            shoot("91-matter-by-proxy");
        }

        function test_46_aComplaintIsNotForWhomItIsAbout(): void {
            signIn();
            takeFirst();
            root.app.counter.startMatter();
            root.app.matterStart.choose("SAF-009");
            tryVerify(() => item("complaintWords").activeFocus);
            for (const key of ["b", "a", "d"])
                keyClick(key);
            keyClick(Qt.Key_Down);
            tryVerify(() => root.app.matterStart.about > 0);
            shoot("92-complaint");
            keyClick(Qt.Key_Return);
            tryCompare(root.app.matter, "isComplaint", true);
            verify(isThere("matterAbout"));
            shoot("93-complaint-filed");
        }

        function test_46_aComplaintWithoutAName(): void {
            signIn();
            takeFirst();
            root.app.counter.startMatter();
            root.app.matterStart.choose("SAF-009");
            tryVerify(() => item("complaintWords").activeFocus);
            for (const key of ["b", "a", "d"])
                keyClick(key);
            keyClick(Qt.Key_N, Qt.ControlModifier);
            compare(root.app.matterStart.isAnonymous, true);
            compare(item("complaintWords").text, "bad");
            shoot("94-anonymous-complaint");
            keyClick(Qt.Key_Return);
            tryCompare(root.app.matter, "isNobodys", true);
            root.app.page = DeskApp.Matters;
            tryVerify(() => isThere("matterNumber"));
            shoot("95-anonymous-filed");
            keyClick("f");
            tryVerify(() => isThere("nobodyToTell"));
            shoot("96-anonymous-finish");
        }

        function test_46_somebodyWhoIsNotInTheRecordsComplains(): void {
            signIn();
            root.app.page = DeskApp.Matters;
            tryVerify(() => isThere("anonymousComplaint"));
            keyClick("n");
            tryVerify(() => isThere("startSheet"));
            compare(root.app.matterStart.isAnonymous, true);
            verify(!isThere("anonymousButton"));
            verify(!isThere("startOtherItem"));
            tryVerify(() => item("complaintWords").activeFocus);
            keyClick("b");
            shoot("97-anonymous-stranger");
            keyClick(Qt.Key_Return);
            tryCompare(root.app.matter, "isNobodys", true);
            shoot("98-anonymous-in-the-list");
        }

        function test_46_startFromTheRecordAndTheCatalogue(): void {
            signIn();
            root.app.resident.ask(1, "何佩珍");
            root.app.resident.open("接待本人办事");
            tryCompare(root.app.resident, "state", Loading.Ready);
            verify(isThere("startForResident"));
            shoot("94-record-start");
            root.app.catalogue.open("ELD-001");
            tryVerify(() => isThere("startItemFor"));
            shoot("95-catalogue-start");
            keyClick("s");
            tryVerify(() => isThere("startSheet"));
            compare(root.app.matterStart.item.code, "ELD-001");
            keyClick(Qt.Key_Escape);
            tryVerify(() => !isThere("startSheet"));
        }

        function test_46_aNumberThatIsMarkedLeavesTheKeys(): void {
            signIn();
            root.app.page = DeskApp.Matters;
            root.app.matter.open("2");
            tryCompare(root.app.matter, "isOpen", true);
            compare(item("matterNumberLine").text, "编号 2000 1231 · 查询码 407111");
            touch(item("matterNumberLine"));
            keyClick("p");
            tryVerify(() => item("wordsField").activeFocus);
            keyClick(Qt.Key_Escape);
            keyClick(Qt.Key_P, Qt.ControlModifier);
            tryVerify(() => isThere("matterPrinting"));
            shoot("118-matter-number");
        }

        function test_46_aFieldOfAClosedSheetLeavesTheKeys(): void {
            signIn();
            takeFirst();
            for (const key of ["t", "s"]) {
                keyClick(key);
                const sheet = key === "t" ? "handSheet" : "startSheet";
                tryVerify(() => isThere(sheet));
                for (const letter of ["d", "n"])
                    keyClick(letter);
                keyClick(Qt.Key_Escape);
                tryVerify(() => !isThere(sheet));
                verify(root.app.detail.canStart); // neither finished by D nor given up by N
            }
            keyClick("?");
            tryVerify(() => isThere("keysSheet"));
        }

        function test_47_handedToSomebodyWhoIsNotHere(): void {
            signIn();
            takeFirst();
            keyClick("t");
            tryVerify(() => item("handNote").activeFocus);
            verify(!isThere("noColleagues"));
            keyClick("x");
            for (let i = 0; i < 4; ++i)
                keyClick(Qt.Key_Down);
            tryVerify(() => item("handAdvice").text.indexOf("外出") > 0);
            verify(!item("confirmHand").enabled);
            keyClick(Qt.Key_Down);
            tryVerify(() => item("handAdvice").text.indexOf("不在岗") > 0);
            verify(item("confirmHand").enabled);
            shoot("119-hand-to-absent");
        }

        function test_47_fortyColleagues(): void {
            root.stage.play("colleagues");
            signIn();
            takeFirst();
            keyClick("t");
            tryVerify(() => item("handNote").activeFocus);
            for (let i = 0; i < 30; ++i)
                keyClick(Qt.Key_Down);
            verifyFits("handSheet");
            shoot("120-forty-colleagues");
        }

        function test_47_theManagerTakesOverThemselves(): void {
            root.stage.play("manager");
            root.stage.play("nobodys");
            signIn();
            root.app.page = DeskApp.Matters;
            root.app.matter.open("5");
            tryCompare(root.app.matter, "isOpen", true);
            keyClick("t");
            tryVerify(() => item("handNote").activeFocus);
            keyClick("x");
            keyClick(Qt.Key_Down);
            shoot("121-manager-takes-over");
            keyClick(Qt.Key_Return);
            tryVerify(() => !isThere("handSheet"));
            tryVerify(() => root.app.matter.about.indexOf("周敏") > 0);
        }

        function test_47_anArrivalIsHandedOver(): void {
            signIn();
            takeFirst();
            keyClick("t");
            tryVerify(() => item("handNote").activeFocus);
            shoot("96-hand-over");
            verify(!item("confirmHand").enabled);
            for (const key of ["o", "k"])
                keyClick(key);
            for (let i = 0; i < 6; ++i)
                keyClick(Qt.Key_Down);
            tryCompare(item("confirmHand"), "enabled", true);
            for (let i = 0; i < 6; ++i)
                keyClick(Qt.Key_Up);
            keyClick(Qt.Key_Return);
            tryVerify(() => !isThere("handSheet"));
            tryVerify(() => isThere("handedOver"));
            shoot("97-handed-over");
        }

        function test_47_aHandOverThatIsRefusedSaysWhy(): void {
            signIn();
            takeFirst();
            keyClick("t");
            tryVerify(() => isThere("handSheet"));
            root.app.duty.handOverArrival(root.app.detail.arrivalId, 11, "x");
            tryVerify(() => isThere("handProblem"));
            shoot("98-hand-refused");
            keyClick(Qt.Key_Escape);
            tryVerify(() => !isThere("handSheet"));
        }

        function test_47_whatIsHandedToMeStandsFirst(): void {
            signIn();
            root.stage.play("late");
            root.stage.play("handed");
            tryVerify(() => isThere("acceptArrival"));
            tryVerify(() => isThere("handedWaiting"));
            verify(item("railMatters").news > 0);
            shoot("99-handed-to-me");
            root.app.page = DeskApp.Matters;
            tryCompare(root.app.matters.visits, "length", 1);
            shoot("100-my-matters-handed");
            press("openVisit");
            tryCompare(root.app.matters.visits, "length", 0);
            keyClick("j");
            tryVerify(() => isThere("acceptMatter"));
            shoot("101-matter-handed");
            keyClick("a");
            tryVerify(() => !isThere("acceptMatter"));
        }

        function test_47_aMatterIsHandedOver(): void {
            signIn();
            root.app.page = DeskApp.Matters;
            root.app.matter.open("2");
            tryCompare(root.app.matter, "isOpen", true);
            keyClick("t");
            tryVerify(() => item("handNote").activeFocus);
            keyClick("x");
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            tryVerify(() => !isThere("handSheet"));
            tryVerify(() => isThere("matterHanded"));
        }

        function test_48_signingOffWithSomethingInHandAsks(): void {
            signIn();
            takeFirst();
            root.app.page = DeskApp.Settings;
            tryVerify(() => root.app.duty.arrivals > 0);
            press("signOutButton");
            tryVerify(() => isThere("leaveSheet"));
            compare(root.app.state, DeskApp.Working);
            shoot("102-leave-hand");
            keyClick(Qt.Key_Tab, Qt.ControlModifier);
            tryVerify(() => inside("leaveSheet", "backAt").activeFocus);
            shoot("103-leave-note");
            keyClick(Qt.Key_Escape);
            tryVerify(() => !isThere("leaveSheet"));
            compare(root.app.state, DeskApp.Working);
            press("signOutButton");
            tryVerify(() => isThere("leaveSheet"));
            for (const key of ["o", "k"])
                keyClick(key);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            tryCompare(root.app, "state", DeskApp.SignIn);
        }

        function test_48_aNoteLocksTheDeskAndThePasswordEndsIt(): void {
            signIn();
            keyClick(Qt.Key_G, Qt.ControlModifier);
            tryVerify(() => item("backAt").activeFocus);
            shoot("104-away");
            item("backAt").text = "25:99";
            verify(!item("confirmAway").enabled);
            item("backAt").text = "23:59";
            press("confirmAway");
            tryCompare(root.app, "state", DeskApp.Locked);
            root.app.unlock("demo");
            tryCompare(root.app, "state", DeskApp.Working);
            tryCompare(root.app.duty, "away", "");
        }

        function test_48_nobodysIsForTheManager(): void {
            root.stage.play("manager");
            signIn();
            root.app.page = DeskApp.Matters;
            verify(isThere("nobodysMatters"));
            touch(item("nobodysMatters"));
            tryCompare(root.app.matters, "state", Loading.Ready);
            tryVerify(() => isThere("mattersEmpty"));
            shoot("105-nobodys-empty");
            root.stage.play("nobodys");
            root.app.matters.reload();
            tryCompare(root.app.matters.visits, "length", 1);
            shoot("106-nobodys");
        }

        function test_48_aloneInTheHall(): void {
            root.stage.play("alone");
            signIn();
            takeFirst();
            keyClick("t");
            tryVerify(() => isThere("handSheet"));
            verify(inside("handSheet", "noColleagues").visible);
            verify(!item("confirmHand").enabled);
            shoot("107-alone");
        }

        function test_49_dutyInEnglish(): void {
            root.stage.english();
            signIn();
            root.stage.play("long-name");
            keyClick(Qt.Key_Return);
            tryCompare(root.app.detail, "canStart", true);
            shoot("110-en-in-hand");
            keyClick("t");
            tryVerify(() => isThere("handSheet"));
            root.app.duty.handOverArrival(root.app.detail.arrivalId, 11, "x");
            tryVerify(() => isThere("handProblem"));
            shoot("111-en-hand-refused");
            keyClick(Qt.Key_Escape);
            keyClick("s");
            tryVerify(() => isThere("startSheet"));
            root.app.matterStart.choose("ELD-001");
            root.app.matterStart.isProxied = true;
            tryVerify(() => isThere("noAuthority"));
            shoot("112-en-start");
            press("startOtherItem");
            root.app.matterStart.choose("SAF-009");
            tryVerify(() => isThere("complaintWords"));
            shoot("113-en-complaint");
            press("anonymousButton");
            compare(root.app.matterStart.isAnonymous, true);
            shoot("113-en-complaint-anonymous");
            keyClick(Qt.Key_Escape);
            tryVerify(() => !isThere("startSheet"));
            keyClick(Qt.Key_G, Qt.ControlModifier);
            tryVerify(() => isThere("awaySheet"));
            shoot("114-en-away");
            keyClick(Qt.Key_Escape);
            root.app.leave();
            tryVerify(() => isThere("leaveSheet"));
            shoot("115-en-leave");
            root.app.duty.stay();
            root.app.page = DeskApp.Matters;
            root.app.matter.open("5");
            tryCompare(root.app.matter, "isOpen", true);
            shoot("116-en-matter");
            keyClick("?");
            shoot("117-en-keys");
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

        function test_06_aOneTimePasswordIsChangedFirst_data(): var {
            return [{tag: "zh", english: false}, {tag: "en", english: true}];
        }

        function test_06_aOneTimePasswordIsChangedFirst(data: var): void {
            if (data.english)
                root.stage.english();
            root.app.signIn("zhou", "once");
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
            signIn();
            root.app.page = DeskApp.Settings;
            press("signInHelpButton");
            tryCompare(root.app.access, "state", Loading.Ready);
            verify(isThere("liftWait"));
            shoot("53-sign-in-help-" + data.tag);
            press("liftWait");
            tryVerify(() => isThere("nobodyWaits"));
            compare(isThere("resetPassword"), data.manager);
            if (data.manager) {
                press("resetPassword");
                tryVerify(() => isThere("oneTimePassword"));
                compare(item("oneTimePassword").text, "kq7-mx2v-b4e");
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

        function test_37_clerkSeesHowRecognitionStandsAndDoesNotCalibrate(): void {
            signIn();
            root.stage.play("model-changed");
            root.app.page = DeskApp.Settings;
            tryVerify(() => root.app.recognition.people.indexOf("24") >= 0);
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
            root.stage.play("few-people");
            calibrate();
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
            compare(root.app.recognition.thresholdNow, "0.634");
            root.app.recognition.choose(2);
            tryCompare(root.app.recognition, "thresholdNow", "0.618");
            shoot("63-calibration-gone-back");
            root.app.recognition.choose(0);
            tryCompare(root.app.recognition, "thresholdNow", "0.600");
        }

        function test_38_calibrationGoesOn(): void {
            root.stage.play("many-people");
            root.stage.play("calibrating");
            calibrate();
            verify(isThere("runningBar"));
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
            root.stage.play("model-changed");
            calibrate();
            press("tryButton");
            tryCompare(root.app.recognition, "hasTried", true);
            shoot("67-calibration-en");
            root.stage.play("enrol-asked");
            root.stage.play("enrol-duplicate");
            root.app.page = DeskApp.Enrolments;
            touch(appears("enrolmentRow"));
            shoot("68-duplicate-en");
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
            tryCompare(root.app.detail, "name", "李秀英");
            tryVerify(() => !isThere("findSheet"));
        }

        // --- English ----------------------------------------------------------------------------------------------

        function test_40_catalogueIsSearchedAsOneTypes(): void {
            signIn();
            keyClick(Qt.Key_6, Qt.ControlModifier);
            const field = appears("catalogueSearch");
            tryVerify(() => field.activeFocus);
            appears("nothingRead");
            shoot("40-catalogue");
            for (const key of [Qt.Key_G, Qt.Key_L, Qt.Key_J])
                keyClick(key);
            tryCompare(appears("itemName"), "text", "高龄津贴");
            verify(isThere("deskFlow"));
            shoot("40-catalogue-found");
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_J);
            keyClick(Qt.Key_K);
            compare(item("itemName").text, "高龄津贴");
        }

        function test_40_catalogueSaysWhenNothingFits(): void {
            signIn();
            keyClick(Qt.Key_6, Qt.ControlModifier);
            root.app.catalogue.text = "qqqq";
            appears("catalogueEmpty");
            shoot("40-catalogue-empty");
        }

        function test_40_catalogueWithAFaultSaysSo(): void {
            signIn();
            press("railCatalogue");
            root.stage.play("broken-catalogue");
            appears("catalogueProblem");
            root.app.catalogue.open("CIV-001");
            shoot("40-catalogue-problem");
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

        function test_42_longestItemsFitInEnglish(): void {
            signIn();
            root.stage.english();
            press("railCatalogue");
            root.app.catalogue.open("HEA-012");
            wait(50);
            shoot("42-catalogue-english");
            root.deskWidth = 1366;
            root.deskHeight = 768;
            root.app.catalogue.open("ELD-002");
            wait(50);
            shoot("42-catalogue-small");
        }

        function test_50_english(): void {
            root.stage.english();
            shoot("70-en-sign-in");
            signIn();
            root.stage.play("long-name");
            root.stage.pass(180);
            root.stage.play("known");
            root.stage.play("colleague-takes");
            root.stage.pass(150);
            root.stage.play("unsure");
            root.stage.pass(120);
            root.stage.play("anonymous");
            root.stage.play("late");
            root.stage.play("enrol-asked");
            root.stage.play("camera-missing");
            root.app.reception.select(5);
            compare(item("takeButton").text, "I'll serve");
            shoot("71-en-busy");
            root.app.reception.select(3);
            shoot("72-en-unsure");
            keyClick("?");
            shoot("73-en-keys");
            keyClick(Qt.Key_Escape);
            root.app.page = DeskApp.Settings;
            shoot("74-en-settings");
            root.deskWidth = 1366;
            root.deskHeight = 768;
            root.app.page = DeskApp.Arrivals;
            root.app.reception.select(5);
            shoot("75-en-small");
        }

        function test_51_languageChangesAtOnceAndBack(): void {
            signIn();
            root.stage.play("late");
            root.stage.english();
            compare(item("sureness").text, "Very sure");
            root.app.language = "zh";
            compare(item("sureness").text, "很有把握");
            compare(item("takeButton").text, "我来接待");
        }

        function test_61_everySheetFitsASmallScreen_data(): var {
            return [{tag: "zh", english: false}, {tag: "en", english: true}];
        }

        function test_61_everySheetFitsASmallScreen(data: var): void {
            root.deskWidth = 1366;
            root.deskHeight = 768;
            if (data.english)
                root.stage.english();
            root.stage.play("colleagues");
            root.stage.play("manager");
            signIn();
            root.stage.play("long-name");
            keyClick(Qt.Key_Return);
            tryCompare(root.app.detail, "canStart", true);
            shoot("130-small-in-hand-" + data.tag);
            keyClick("t");
            tryVerify(() => isThere("handSheet"));
            root.app.duty.handOverArrival(root.app.detail.arrivalId, 11, "x");
            tryVerify(() => isThere("handProblem"));
            shoot("131-small-hand-" + data.tag);
            verifyFits("handSheet");
            keyClick(Qt.Key_Escape);
            keyClick("s");
            shoot("132-small-items-" + data.tag);
            verifyFits("startSheet");
            root.app.matterStart.choose("PLA-005");
            root.app.matterStart.isProxied = true;
            tryCompare(root.app.matterStart, "isBusy", false);
            root.app.matterStart.addAuthority("买买提·阿不都热西提·吐尔逊江", 2, "");
            tryVerify(() => isThere("startProblem"));
            shoot("133-small-start-" + data.tag);
            verifyFits("startSheet");
            root.app.matterStart.chooseAgain();
            root.app.matterStart.choose("SAF-009");
            tryVerify(() => isThere("complaintWords"));
            shoot("134-small-complaint-" + data.tag);
            verifyFits("startSheet");
            keyClick(Qt.Key_Escape);
            tryVerify(() => !isThere("startSheet"));
            keyClick(Qt.Key_G, Qt.ControlModifier);
            shoot("135-small-away-" + data.tag);
            verifyFits("awaySheet");
            keyClick(Qt.Key_Escape);
            tryVerify(() => root.app.duty.arrivals > 0);
            root.app.leave();
            shoot("136-small-leave-" + data.tag);
            verifyFits("leaveSheet");
            keyClick(Qt.Key_Tab, Qt.ControlModifier);
            shoot("137-small-leave-note-" + data.tag);
            verifyFits("leaveSheet");
            root.app.duty.stay();
            keyClick("?");
            shoot("138-small-keys-" + data.tag);
            verifyFits("keysSheet");
            keyClick(Qt.Key_Escape);
            root.app.page = DeskApp.Matters;
            root.app.matter.open("5");
            tryCompare(root.app.matter, "isOpen", true);
            shoot("139-small-matter-" + data.tag);
            root.app.matter.open("3");
            tryCompare(root.app.matter, "isWaiting", true);
            root.app.matter.askFor("就业困难人员认定表（街道盖章的原件和两份复印件）");
            shoot("140-small-notice-" + data.tag);
            verifyFits("noticeSheet");
            keyClick(Qt.Key_Return);
            root.app.resident.ask(3, "阿卜杜热依木·买买提吐尔逊");
            root.app.resident.open("接待本人办事");
            tryCompare(root.app.resident, "state", Loading.Ready);
            shoot("141-small-record-" + data.tag);
        }

        // --- what needs the manager ---------------------------------------------------------------------------------

        function test_39_troubles_data(): var {
            return [{tag: "zh", english: false, width: 1920, height: 1080},
                {tag: "en", english: true, width: 1920, height: 1080},
                {tag: "zh-small", english: false, width: 1366, height: 768},
                {tag: "en-small", english: true, width: 1366, height: 768}];
        }

        function test_39_troubles(data: var): void {
            root.deskWidth = data.width;
            root.deskHeight = data.height;
            if (data.english)
                root.stage.english();
            root.stage.play("manager");
            root.stage.play("troubles");
            signIn();
            tryVerify(() => isThere("troublesNotice"));
            compare(item("railSettings").news, root.app.troubles.count);
            shoot("150-troubles-notice-" + data.tag);
            press("troublesButton");
            compare(root.app.page, DeskApp.Troubles);
            tryVerify(() => isThere("heldRow"));
            verify(isThere("damagedRow"));
            shoot("151-troubles-" + data.tag);
            const list = item("troublesList");
            list.contentY = Math.max(0, list.contentHeight - list.height);
            shoot("152-troubles-below-" + data.tag);
            touch(item("openHeld"));
            tryVerify(() => isThere("purposeSheet"));
            root.app.resident.open("本人来确认");
            tryVerify(() => isThere("askToConfirm"));
            shoot("153-held-record-" + data.tag);
            press("askToConfirm");
            tryVerify(() => isThere("confirmHeld"));
            shoot("154-held-asked-" + data.tag);
            press("confirmHeld");
            tryVerify(() => !isThere("askToConfirm") && !isThere("confirmHeld"));
            tryCompare(root.app.troubles, "heldCount", 2);
            root.app.page = DeskApp.Settings;
            appears("troublesRow");
            shoot("155-settings-troubles-" + data.tag);
        }

        function test_39_aClerkIsNotToldOfTroubles(): void {
            root.stage.play("troubles");
            signIn();
            verify(!isThere("troublesNotice"));
            compare(item("railSettings").news, 0);
            root.app.page = DeskApp.Troubles;
            verify(root.app.page !== DeskApp.Troubles);
            root.app.resident.ask(1, "x");
            root.app.resident.open("问为什么认不出");
            tryCompare(root.app.resident, "isHeld", true);
            verify(!isThere("askToConfirm"));
        }

        // --- words that outlive a lock ------------------------------------------------------------------------------

        function fieldsIn(one: Item): var {
            let all = one.keepsDraft === true ? [one] : [];
            for (let at = 0; at < one.children.length; ++at)
                all = all.concat(fieldsIn(one.children[at]));
            return all;
        }

        function fieldsOnScreen(): var {
            return fieldsIn(root.screen).filter(field => field.visible);
        }

        function serveOne(): void {
            if (root.app.arrivals.count === 0)
                takeFirst();
        }

        /// Every field of the desk that keeps its words, and how a clerk gets to it.
        function test_62_wordsOutliveALock_data(): var {
            const matter = key => () => {
                root.app.page = DeskApp.Matters;
                root.app.matter.open("5");
                tryCompare(root.app.matter, "isOpen", true);
                tryVerify(() => isThere("step-note"));
                keyClick(key);
            };
            const topic = (key, step) => () => {
                root.app.page = DeskApp.TalkDay;
                tryVerify(() => root.app.talkDay.topics.length === 4);
                root.app.talkDay.open(key);
                tryVerify(() => isThere("topic-" + step));
                press("topic-" + step);
            };
            const start = code => () => {
                root.app.page = DeskApp.Arrivals;
                serveOne();
                tryVerify(() => root.app.counter.startMatter());
                root.app.matterStart.choose(code);
            };
            return [
                {tag: "purpose", fields: ["purposeField"], open: () => root.app.resident.ask(3, "阿依努尔")},
                {tag: "appointment", fields: ["appointmentDay", "appointmentNote", "appointmentTime", "appointmentWhat"], open: () => {
                    root.app.resident.ask(3, "阿依努尔");
                    root.app.resident.open("约时间");
                    tryCompare(root.app.resident, "state", Loading.Ready);
                    root.app.counter.askForTime();
                }},
                {tag: "hand", fields: ["handNote"], open: () => {
                    root.app.page = DeskApp.Arrivals;
                    serveOne();
                    item("workingView").hands = true;
                }},
                {tag: "hand-all", fields: ["handNote"], open: () => {
                    serveOne();
                    tryVerify(() => root.app.duty.arrivals > 0);
                    root.app.leave();
                    tryVerify(() => isThere("leaveSheet"));
                }},
                {tag: "away", fields: ["awayWords", "backAt"], open: () => item("workingView").goesOut = true},
                {tag: "complaint", fields: ["complaintWords"], open: start("SAF-009")},
                {tag: "proxy", fields: ["holderField", "untilField"], open: () => {
                    start("ELD-001")();
                    root.app.matterStart.isProxied = true;
                }},
                {tag: "matter-note", fields: ["wordsField"], open: matter("p")},
                {tag: "matter-hand-on", fields: ["unitField", "wordsField"], open: matter("h")},
                {tag: "matter-withdraw", fields: ["wordsField"], open: matter("w")},
                {tag: "need", fields: ["needWords"], open: () => {
                    root.app.page = DeskApp.Needs;
                    root.app.need.open("2");
                    tryVerify(() => isThere("need-withdraw"));
                    press("need-withdraw");
                }},
                {tag: "filing", fields: ["filingWords"], open: () => item("workingView").filesNeed = true},
                {tag: "topic", fields: ["topicTitle"], open: () => item("workingView").raisesTopic = true},
                {tag: "discuss", fields: ["topicWho", "topicWords"], open: topic("1", "discuss")},
                {tag: "rate", fields: ["gradeCount0", "gradeCount1", "gradeCount2", "gradeCount3", "gradeCount4"], open: topic("3", "rate")},
                {tag: "publish", fields: ["publicResult", "publicTitle"], open: () => root.app.publishing.askAboutNeed("1", "", "", false)}
            ];
        }

        function test_62_wordsOutliveALock(data: var): void {
            root.stage.play("colleagues");
            root.stage.play("manager");
            signIn();
            if (data.tag === "need")
                ignoreWarning(/Binding loop/); // a lock in the middle of a step ends it
            data.open();
            tryVerify(() => fieldsOnScreen().length === data.fields.length);
            compare(fieldsOnScreen().map(field => field.objectName).sort(), data.fields);
            let written = {};
            for (const field of fieldsOnScreen()) {
                field.clear();
                field.insert(0, field.objectName === "backAt" ? "16:45" : field.objectName.startsWith("grade") ? "17" : "写到一半");
                field.textEdited();
                written[field.objectName] = field.text;
            }
            root.stage.pass(600);
            compare(root.app.state, DeskApp.Locked);
            compare(root.app.drafts.count, data.fields.length);
            root.app.unlock("demo");
            tryCompare(root.app, "state", DeskApp.Working);
            verify(root.app.drafts.notice !== "");
            data.open();
            tryVerify(() => fieldsOnScreen().length === data.fields.length);
            for (const field of fieldsOnScreen())
                tryVerify(() => field.text === written[field.objectName], 2000, field.objectName);
            tryCompare(root.app.drafts, "count", 0);
            if (data.tag === "hand")
                shoot("160-words-are-back");
        }

        function test_62_everyFieldIsWalked(): void {
            // The sample hall does not tell again what enrolment a guardian's name is about.
            const walked = test_62_wordsOutliveALock_data().reduce((all, row) => all.concat(row.fields), ["guardianField"]);
            for (const field of fieldsIn(root.screen))
                verify(walked.indexOf(field.objectName) >= 0, "nobody walks " + field + " " + field.objectName);
        }

        function test_62_wordsAboutOneAreNotShownWithAnother(): void {
            root.stage.play("manager");
            signIn();
            root.app.resident.ask(3, "阿依努尔");
            tryVerify(() => isThere("purposeField"));
            item("purposeField").text = "领高龄津贴";
            root.app.lock();
            root.app.unlock("demo");
            tryCompare(root.app, "state", DeskApp.Working);
            tryVerify(() => isThere("draftsNotice"));
            shoot("161-drafts-notice");
            root.app.resident.ask(4, "陈立");
            tryVerify(() => isThere("purposeField"));
            wait(50);
            compare(item("purposeField").text, "");
            root.app.resident.cancel();
            root.stage.pass(86400);
            compare(root.app.drafts.count, 0);
        }

        // --- small screen -------------------------------------------------------------------------------------------

        function test_60_smallScreen(): void {
            root.deskWidth = 1366;
            root.deskHeight = 768;
            signIn();
            root.stage.play("long-name");
            root.stage.pass(180);
            root.stage.play("unsure");
            root.stage.pass(150);
            root.stage.play("late");
            root.stage.play("enrol-asked");
            root.stage.play("kiosk-offline");
            root.app.reception.select(3);
            shoot("60-small");
            root.app.reception.select(1);
            shoot("61-small-long-name");
            tryVerify(() => !item("detailName").truncated);
        }
    }

    SignalSpy {
        id: cards

        target: root.stage
        signalName: "cardShown"
    }
}
