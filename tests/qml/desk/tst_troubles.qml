// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk

/// What needs the manager.
DeskCase {
    id: root

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
        tryCompare(root.app.resident.facts, "isHeld", true);
        verify(!isThere("askToConfirm"));
    }
}
