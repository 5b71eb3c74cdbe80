// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// The catalogue of services.
DeskCase {
    id: root

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
}
