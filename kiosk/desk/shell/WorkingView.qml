// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Desk
import Yimen.Desk.Access
import Yimen.Desk.Arrivals
import Yimen.Desk.Base
import Yimen.Desk.Catalogue
import Yimen.Desk.Duty
import Yimen.Desk.Enrolling
import Yimen.Desk.Matters
import Yimen.Desk.Needs
import Yimen.Desk.Recognition
import Yimen.Desk.Residents
import Yimen.Desk.Talk
import Yimen.Desk.Troubles
import Yimen.Look

/// The desk at work: rail, the page that is open, and the question that is asked over it.
FocusScope {
    id: root

    required property DeskApp app
    readonly property bool isWide: root.width >= 1600
    readonly property int listWidth: Math.round(Math.max(384, Math.min(560, root.width * 0.29)))
    readonly property int sideWidth: Math.round(Math.max(228, Math.min(340, root.width * 0.177)))
    readonly property bool hasSheet: root.app.resident.isAsking || root.app.detail.asksWhy || root.app.dismissal.isAsking || root.app.appointments.isAsking || root.showsKeys || root.finds || root.filesNeed || root.raisesTopic || root.setsWeight || root.app.publishing.isAsking || root.hands || root.goesOut || root.app.duty.isLeaving || root.app.matterStart.isOpen || root.app.matter.noticeLines.length > 0 || root.helpsSignIn || root.app.access.isChanging
    property bool showsKeys: false
    property bool finds: false
    property bool hands: false
    property bool goesOut: false
    property bool filesNeed: false
    property bool raisesTopic: false
    property bool setsWeight: false
    property bool helpsSignIn: false

    readonly property var pageOf: ({
            arrivals: DeskApp.Arrivals,
            residents: DeskApp.Residents,
            matters: DeskApp.Matters,
            needs: DeskApp.Needs,
            enrolments: DeskApp.Enrolments,
            catalogue: DeskApp.Catalogue,
            settings: DeskApp.Settings,
            talkDay: DeskApp.TalkDay
        })

    /// The keys are the desk's again: no field of a page keeps them. False if none had them.
    function takeKeys(): bool {
        const held = root.Window.activeFocusItem;
        let above = held;
        while (above !== null && above !== pages)
            above = above.parent;
        const had = above === pages;
        if (had)
            held.focus = false;
        root.forceActiveFocus();
        return had;
    }

    /// Where one looks for something, the search has the keys; not where a record is open that one comes back to.
    function goTo(deed: string): void {
        const was = root.app.page;
        root.app.page = root.pageOf[deed];
        if (deed === "catalogue")
            catalogue.focusSearch();
        if (deed === "residents" && (root.app.page === was || root.app.resident.state === Loading.Idle))
            residents.focusSearch();
    }

    function move(step: int): void {
        if (root.app.page === DeskApp.Matters)
            matters.move(step);
        else if (root.app.page === DeskApp.Needs)
            needs.move(step);
        else if (root.app.page === DeskApp.TalkDay)
            talkDay.move(step);
        else if (root.app.page === DeskApp.Catalogue)
            root.app.catalogue.move(step);
        else
            root.app.reception.move(step);
    }

    Connections {
        target: root.app

        // Before the new page puts the keys into a field of its own.
        function onPageChanged(): void {
            root.takeKeys();
        }
    }

    onHasSheetChanged: if (!root.hasSheet && root.visible)
        root.forceActiveFocus()
    onVisibleChanged: {
        root.showsKeys = false;
        root.finds = false;
        root.filesNeed = false;
        root.raisesTopic = false;
        root.setsWeight = false;
        root.helpsSignIn = false;
        root.hands = false;
        root.goesOut = false;
        if (root.visible)
            root.forceActiveFocus();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    Rail {
        id: rail

        app: root.app
        width: root.isWide ? 104 : 88
        height: parent.height
        enabled: !root.hasSheet // by Tab, too, one stays on the sheet
    }

    Item {
        id: pages

        anchors.left: rail.right
        anchors.right: parent.right
        height: parent.height
        enabled: !root.hasSheet

        Item {
            anchors.fill: parent
            visible: root.app.page === DeskApp.Arrivals

            ArrivalsColumn {
                id: list

                line: root.app.line
                arrivals: root.app.arrivals
                finished: root.app.finished
                detail: root.app.detail
                reception: root.app.reception
                width: root.listWidth
                height: parent.height
            }

            Rectangle {
                x: list.width
                width: Theme.hairline
                height: parent.height
                color: Theme.line
            }

            ArrivalPanel {
                anchors.left: list.right
                anchors.right: side.left
                height: parent.height
                detail: root.app.detail
                item: {
                    root.app.catalogue.rows; // another catalogue, another item
                    return root.app.catalogue.look(root.app.detail.chosen);
                }
                hasArrivals: root.app.arrivals.count > 0
                undo: root.app.undo
                onOpenWanted: root.app.counter.askToOpen()
                onDismissWanted: root.app.counter.askToDismiss()
                onFindWanted: root.finds = true
                onItemWanted: code => root.app.catalogue.open(code)
                onStartWanted: root.app.counter.startMatter()
                onHandWanted: root.hands = true
                onAcceptWanted: root.app.duty.acceptArrival(root.app.detail.arrivalId)
            }

            Rectangle {
                anchors.right: side.left
                width: Theme.hairline
                height: parent.height
                color: Theme.line
            }

            SideColumn {
                id: side

                anchors.right: parent.right
                app: root.app
                width: root.sideWidth
                height: parent.height
                onEnrolmentsWanted: root.app.page = DeskApp.Enrolments
                onAwayWanted: root.goesOut = true
            }
        }

        ResidentsView {
            id: residents

            anchors.fill: parent
            visible: root.app.page === DeskApp.Residents
            line: root.app.line
            search: root.app.search
            resident: root.app.resident
            appointments: root.app.appointments
            undo: root.app.undo
            onDismissWanted: root.app.counter.askToDismiss()
            onTimeWanted: root.app.counter.askForTime()
            onItemWanted: code => root.app.catalogue.open(code)
            onStartWanted: root.app.counter.startMatter()
            listWidth: root.listWidth
        }

        MattersView {
            id: matters

            anchors.fill: parent
            visible: root.visible && root.app.page === DeskApp.Matters
            line: root.app.line
            matters: root.app.matters
            matter: root.app.matter
            ratings: root.app.ratings
            duty: root.app.duty
            onComplaintWanted: root.app.counter.startAnonymousComplaint()
            onVisitWanted: arrival => {
                root.app.page = DeskApp.Arrivals;
                root.app.reception.select(arrival);
            }
            listWidth: root.listWidth
            isSheetOpen: root.hasSheet
            onLeaveWanted: root.takeKeys()
            onHandWanted: root.hands = true
        }

        NeedsView {
            id: needs

            anchors.fill: parent
            visible: root.visible && root.app.page === DeskApp.Needs
            line: root.app.line
            needs: root.app.needs
            need: root.app.need
            publishing: root.app.publishing
            isManager: root.app.recognition.isManager
            onTalkDayWanted: root.app.page = DeskApp.TalkDay
            listWidth: root.listWidth
            onLeaveWanted: root.takeKeys()
            onFilingWanted: root.filesNeed = true
            onWeightWanted: root.setsWeight = true
            onRaiseWanted: {
                topicSheet.need = root.app.need.key;
                root.raisesTopic = true;
            }
        }

        TalkDayView {
            id: talkDay

            objectName: "talkDayView"
            anchors.fill: parent
            visible: root.visible && root.app.page === DeskApp.TalkDay
            line: root.app.line
            talkDay: root.app.talkDay
            publishing: root.app.publishing
            listWidth: root.listWidth
            onLeaveWanted: root.takeKeys()
            onRaiseWanted: {
                topicSheet.need = "";
                root.raisesTopic = true;
            }
        }

        EnrolmentsView {
            anchors.fill: parent
            visible: root.app.page === DeskApp.Enrolments
            line: root.app.line
            enrolments: root.app.enrolments
            picker: root.app.picker
            listWidth: root.listWidth
        }

        CatalogueView {
            id: catalogue

            anchors.fill: parent
            visible: root.app.page === DeskApp.Catalogue
            line: root.app.line
            page: root.app.catalogue
            holidays: root.app.troubles.holidays
            onStartWanted: root.app.counter.startMatter()
            listWidth: root.listWidth
            onLeaveWanted: root.takeKeys()
        }

        SettingsView {
            anchors.fill: parent
            visible: root.app.page === DeskApp.Settings
            app: root.app
            onKeysWanted: root.showsKeys = true
            onHelpWanted: root.helpsSignIn = true
        }

        TroublesView {
            anchors.fill: parent
            visible: root.visible && root.app.page === DeskApp.Troubles
            line: root.app.line
            page: root.app.troubles
            onResidentWanted: (resident, name) => root.app.resident.ask(resident, name)
        }

        CalibrationView {
            anchors.fill: parent
            visible: root.app.page === DeskApp.Calibration
            line: root.app.line
            page: root.app.recognition
        }
    }

    Hint {
        objectName: "lockWarning"
        visible: root.app.lockWarning !== ""
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin * 3
        width: Math.min(implicitWidth + Theme.margin * 2, root.width - Theme.margin * 2)
        text: root.app.lockWarning
        iconName: "lock"
        tone: Theme.Tone.Soon
    }

    PurposeSheet {
        objectName: "purposeSheet"
        visible: root.app.resident.isAsking
        resident: root.app.resident
    }

    DismissSheet {
        objectName: "dismissSheet"
        visible: root.app.dismissal.isAsking
        dismissal: root.app.dismissal
    }

    AppointmentSheet {
        objectName: "appointmentSheet"
        visible: root.app.appointments.isAsking
        book: root.app.appointments
    }

    StartSheet {
        objectName: "startSheet"
        visible: root.app.matterStart.isOpen
        line: root.app.line
        duty: root.app.duty
        page: root.app.matterStart
    }

    HandSheet {
        objectName: "handSheet"
        visible: root.hands
        app: root.app
        onCloseWanted: root.hands = false
    }

    AwaySheet {
        objectName: "awaySheet"
        visible: root.goesOut
        line: root.app.line
        duty: root.app.duty
        onCloseWanted: root.goesOut = false
    }

    LeaveSheet {
        objectName: "leaveSheet"
        visible: root.app.duty.isLeaving
        line: root.app.line
        duty: root.app.duty
        onSignOutWanted: root.app.signOut()
    }

    NoticeSheet {
        objectName: "noticeSheet"
        visible: root.app.matter.noticeLines.length > 0
        matter: root.app.matter
        onCloseWanted: root.app.matter.closeNotice()
    }

    KeysSheet {
        objectName: "keysSheet"
        visible: root.showsKeys
        onCloseWanted: root.showsKeys = false
    }

    NeedFiling {
        id: filing

        objectName: "needFiling"
        visible: root.filesNeed
        need: root.app.need
        place: root.app.place
        picker: root.app.picker
        onHereWanted: filing.here = root.app.counter.whoIsHere()
        onCloseWanted: root.filesNeed = false
    }

    TopicSheet {
        id: topicSheet

        objectName: "topicSheet"
        visible: root.raisesTopic
        talkDay: root.app.talkDay
        openNeed: root.app.need
        onCloseWanted: root.raisesTopic = false
    }

    NeedWeightSheet {
        objectName: "weightSheet"
        visible: root.setsWeight
        needs: root.app.needs
        onCloseWanted: root.setsWeight = false
    }

    PasswordSheet {
        objectName: "passwordSheet"
        visible: root.app.access.isChanging
        access: root.app.access
    }

    AccessSheet {
        objectName: "accessSheet"
        visible: root.helpsSignIn
        access: root.app.access
        onCloseWanted: root.helpsSignIn = false
    }

    PublishSheet {
        objectName: "publishSheet"
        visible: root.app.publishing.isAsking
        publishing: root.app.publishing
    }

    FindSheet {
        objectName: "findSheet"
        visible: root.finds
        title: qsTr("这位访客是谁？")
        sentence: qsTr("请先当面问清，再选；谁关联的会记入审计。")
        search: root.app.picker
        onCloseWanted: root.finds = false
        onFound: (resident, name) => {
            root.finds = false;
            root.app.detail.link(resident, name);
        }
    }

    WhySheet {
        objectName: "whySheet"
        visible: root.app.detail.asksWhy
        detail: root.app.detail
    }

    DeskKeys {
        app: root.app
        active: root.visible && !root.hasSheet
        canLock: root.visible
        onKeysWanted: root.showsKeys = true
        onSearchWanted: {
            if (root.app.page === DeskApp.Catalogue) {
                catalogue.focusSearch();
                return;
            }
            root.app.page = DeskApp.Residents;
            residents.focusSearch();
        }
        onPageWanted: deed => root.goTo(deed)
        onMoveWanted: step => root.move(step)
        onHandWanted: if (root.app.detail.canHandOver)
            root.hands = true
        onAwayWanted: root.goesOut = true
        onBackWanted: {
            if (matters.giveUp() || needs.giveUp() || talkDay.giveUp() || catalogue.giveUp() || root.takeKeys())
                return;
            root.app.resident.close();
        }
    }
}
