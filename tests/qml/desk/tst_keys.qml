// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk
import Yimen.Desk.Base
import Yimen.Look

/// What a key does, on every page.
DeskCase {
    id: root

    function test_32_keys(): void {
        signIn();
        root.stage.play("late");
        keyClick("?");
        appears("keysSheet");
        shoot("32-keys");
        keyClick(Qt.Key_Escape);
        tryVerify(() => !isThere("keysSheet"));
    }

    function test_33_keysSpeakTheLanguageOfTheDesk(): void {
        signIn();
        root.stage.play("late");
        root.stage.english();
        keyClick("?");
        appears("keysSheet");
        tryVerify(() => holds(item("keysSheet"), "On every page"));
        verify(!holds(item("keysSheet"), "每一页"));
        root.app.language = "zh";
        tryVerify(() => holds(item("keysSheet"), "每一页"));
        verify(!holds(item("keysSheet"), "On every page"));
    }

    /// Whether this or something in it shows the words.
    function holds(within: Item, words: string): bool {
        if (within.text === words)
            return true;
        for (let i = 0; i < within.children.length; ++i)
            if (holds(within.children[i], words))
                return true;
        return false;
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
                tryCompare(root.app.detail.can, "accept", true);
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
                tryCompare(root.app.matter.facts, "isOpen", true);
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
            tryVerify(() => root.app.talkDay.day.topics.length === 4);
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
            tryVerify(() => root.app.duty.facts.arrivals > 0);
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
        const pages = {};
        for (const entry of item("pages").entries)
            pages[entry.deed] = entry.page;
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
                tryCompare(root.app.matter.facts, "isOpen", true);
                keyClick("p");
            },
            needs: () => {
                root.app.need.open("2");
                tryCompare(root.app.need, "key", "2");
                keyClick("w");
            },
            talkDay: () => {
                tryVerify(() => root.app.talkDay.day.topics.length === 4);
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
                    tryVerify(() => field.activeFocus, from);
                    keyClick("h");
                }
                keyClick(Qt.Key_1 + at, Qt.ControlModifier);
                if (to === "residents" || to === "catalogue")
                    tryVerify(() => item(fields[to]).activeFocus, from + " to " + to);
                else
                    verify(root.screen.Window.activeFocusItem.placeholderText === undefined, from + " to " + to);
                const before = field === null ? "" : field.text;
                keyClick("j");
                keyClick("j");
                if (field !== null)
                    compare(field.text, before, from + " to " + to);
                if (to === "arrivals") {
                    keyClick("?");
                    tryVerify(() => isThere("keysSheet"), from);
                    keyClick(Qt.Key_Escape);
                    tryVerify(() => !isThere("keysSheet"));
                }
            }
    }
}
