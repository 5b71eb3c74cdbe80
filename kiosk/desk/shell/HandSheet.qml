// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Desk
import Yimen.Desk.Base
import Yimen.Desk.Duty
import Yimen.Look

/// An arrival or a matter goes to a colleague, with a note.
Sheet {
    id: root

    required property DeskApp app
    readonly property bool isMatter: root.app.page === DeskApp.Matters
    readonly property string problem: root.isMatter ? root.app.matter.problem : root.app.duty.problem

    function confirm(): void {
        if (!confirmButton.enabled)
            return;
        if (root.isMatter)
            root.app.matter.handOver(form.staff, form.words);
        else
            root.app.duty.handOverArrival(root.app.detail.arrivalId, form.staff, form.words);
    }

    cardWidth: 680
    title: root.isMatter ? qsTr("把这件事移交给谁？") : qsTr("把 %1 移交给谁？").arg(root.app.detail.facts.name)
    sentence: qsTr("接手的同事会最先看到，点接手后由他负责。首问登记不变。")
    onVisibleChanged: if (root.visible) {
        root.app.duty.forgetProblem();
        root.app.matter.forgetProblem();
        form.start();
    }

    Connections {
        target: root.app.duty
        enabled: root.visible

        function onDone(): void {
            root.closeWanted();
        }
    }

    Connections {
        target: root.app.matter
        enabled: root.visible

        function onActed(): void {
            root.closeWanted();
        }
    }

    HandForm {
        id: form

        duty: root.app.duty
        about: root.isMatter ? "matter " + root.app.matter.key : "arrival " + root.app.detail.arrivalId
        offersSelf: root.app.duty.isManager
        Layout.fillWidth: true
        onAccepted: root.confirm()
    }

    SheetProblem {
        objectName: "handProblem"
        text: root.problem
    }

    RowLayout {
        spacing: Theme.gap
        Layout.alignment: Qt.AlignRight

        DeskButton {
            text: qsTr("不移交")
            deed: "back"
            strong: false
            onClicked: root.closeWanted()
        }

        DeskButton {
            id: confirmButton

            objectName: "confirmHand"
            text: qsTr("移交")
            deed: "confirm"
            primary: true
            enabled: form.isComplete && root.app.line.isOnline && !root.app.duty.isBusy && !root.app.matter.isBusy
            onClicked: root.confirm()
        }
    }
}
