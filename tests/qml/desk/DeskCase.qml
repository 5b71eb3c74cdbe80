// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Yimen.Desk
import Yimen.Desk.Base
import Yimen.DeskStage
import Yimen.Look

/// What the screen tests of the desk share: one desk of 1920 x 1080 in a practice hall, made anew for each test, and what
/// a clerk does and sees there.
TestCase {
    id: root

    property int deskWidth: 1920
    property int deskHeight: 1080
    /// Who left a note that they are out.
    readonly property int colleagueWhoIsOut: 3
    /// ms. The hall answers on threads of its own, and under a sanitizer on a busy machine that takes its time; what is
    /// there is found at once.
    readonly property int patience: 20000
    property DeskStage stage: null
    property DeskScreen screen: null
    readonly property DeskApp app: root.stage ? root.stage.app : null

    name: "Desk"
    when: windowShown
    visible: true
    width: root.deskWidth
    height: root.deskHeight

    Component {
        id: stageOf

        DeskStage {}
    }

    Component {
        id: screenOf

        DeskScreen {
            anchors.fill: parent
            focus: true
        }
    }

    function open(): void {
        Theme.desk = true;
        Theme.reduceMotion = true;
        root.stage = stageOf.createObject(root) as DeskStage;
        root.screen = screenOf.createObject(root, {app: root.stage.app}) as DeskScreen;
    }

    function close(): void {
        root.screen.destroy();
        root.stage.destroy();
        root.screen = null;
        root.stage = null;
    }

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

    function tryVerify(isSo: var, said = ""): void {
        for (let waited = 0; waited < root.patience && !isSo(); waited += 10)
            wait(10);
        verify(isSo(), said);
    }

    function tryCompare(of: var, name: string, expected: var): void {
        for (let waited = 0; waited < root.patience && of[name] !== expected; waited += 10)
            wait(10);
        compare(of[name], expected, name);
    }

    function item(name: string): Item {
        return findChild(root.screen, name) as Item;
    }

    function appears(name: string): Item {
        tryVerify(() => item(name) !== null && item(name).visible, name);
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
        root.stage.settle();
        let problems = [];
        const isWhole = () => { // new rows have their places a moment later
            problems = root.stage.accessibleProblems(root.screen);
            return problems.length === 0;
        };
        if (!isWhole())
            tryVerify(isWhole, name + ": " + problems);
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

    /// Nothing that it lies in has yet to find its place.
    function isLaidOut(target: Item): bool {
        for (let above = target; above !== null; above = above.parent)
            if (isPolishScheduled(above))
                return false;
        return true;
    }

    /// Where a person would touch it: only after the hall has answered and all layouts above it have come to rest.
    function touch(target: Item): void {
        root.stage.settle();
        tryVerify(() => isLaidOut(target));
        mouseClick(target);
    }

    function press(name: string): void {
        root.stage.settle(); // an answer may put another button in its place
        touch(appears(name));
    }

    /// Turns the page to its end.
    function turnToEnd(page: Flickable, last: string): void {
        root.stage.settle();
        tryVerify(() => isThere(last) && isLaidOut(item(last)));
        page.contentY = Math.max(0, page.contentHeight - page.height);
    }

    function takeFirst(): void {
        root.stage.play("late");
        keyClick(Qt.Key_Return);
        tryCompare(root.app.detail.can, "start", true);
    }

    function evaluateFour(): void {
        root.app.need.open("4");
        tryCompare(root.app.need, "key", "4");
        root.app.need.act("rate", "", 1);
        tryCompare(root.app.need.facts, "mayBePublic", true);
    }
}
