// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yimen.Desk
import Yimen.Desk.Access
import Yimen.Desk.Audit
import Yimen.Desk.Base
import Yimen.Desk.Catalogue
import Yimen.Desk.Coverage
import Yimen.Desk.Enrolling
import Yimen.Desk.Matters
import Yimen.Desk.Needs
import Yimen.Desk.Recognition
import Yimen.Desk.Residents
import Yimen.Desk.Talk
import Yimen.Desk.Troubles

/// The table of the desk's pages. The rail, the keys and the sheet of keys are made of it; what a page does with the
/// desk's keys its view says, and what it wants of another page is joined here.
Item {
    id: root

    required property DeskApp app
    required property SheetLayer sheets
    required property int listWidth
    required property int sideWidth

    /// Empty while the table is made: what is made of the rows is made once, when all are there.
    property var entries: []
    /// The one whose page is open; null while the table is made.
    readonly property PageEntry open: root.entries.find(entry => entry.page === root.app.page) ?? null
    /// The ways to the pages, for KeyTable.
    readonly property var keys: root.entries.filter(entry => entry.key !== "").map(entry => ({
            deed: entry.deed,
            keys: [entry.key],
            does: entry.name
        }))

    /// A field that was typed into is gone: the keys of the desk shall work again.
    signal leaveWanted
    /// What is served or handled goes to a colleague.
    signal handWanted
    signal awayWanted
    signal keysWanted

    Component.onCompleted: root.entries = Array.from(root.children)

    /// By its key.
    function goTo(entry: PageEntry): void {
        const wasHere = entry.isOpen;
        root.app.page = entry.page;
        entry.view.reached(wasHere);
    }

    function search(): void {
        if (!root.open.view.hasSearch)
            root.app.page = DeskApp.Residents;
        root.open.view.focusSearch();
    }

    /// Escape: what was begun on a page is given up. False if nothing was.
    function giveUp(): bool {
        return root.entries.some(entry => entry.view.giveUp());
    }

    PageEntry {
        app: root.app
        page: DeskApp.Arrivals
        deed: "arrivals"
        key: "Ctrl+1"
        name: qsTr("到访")
        iconName: "arrivals"
        news: root.app.reception.unread

        ArrivalsView {
            app: root.app
            line: root.app.line
            sheets: root.sheets
            listWidth: root.listWidth
            sideWidth: root.sideWidth
            onHandWanted: root.handWanted()
            onAwayWanted: root.awayWanted()
        }
    }

    PageEntry {
        app: root.app
        page: DeskApp.Residents
        deed: "residents"
        key: "Ctrl+2"
        name: qsTr("居民")
        iconName: "residents"

        ResidentsView {
            line: root.app.line
            sheets: root.sheets
            listWidth: root.listWidth
            search: root.app.search
            resident: root.app.resident
            appointments: root.app.appointments
            dismissal: root.app.dismissal
            entry: root.app.entry
            standing: root.app.standing
            history: root.app.history
            merging: root.app.merging
            care: root.app.care
            undo: root.app.undo
            onDismissWanted: root.app.counter.askToDismiss()
            onTimeWanted: root.app.counter.askForTime()
            onItemWanted: code => root.app.catalogue.open(code)
            onStartWanted: root.app.counter.startMatter()
        }
    }

    PageEntry {
        app: root.app
        page: DeskApp.Matters
        deed: "matters"
        key: "Ctrl+3"
        name: qsTr("办件")
        iconName: "progress"
        news: Math.max(root.app.duty.facts.pressing, root.app.duty.facts.handedToYou + root.app.duty.facts.nobodys)

        MattersView {
            line: root.app.line
            sheets: root.sheets
            listWidth: root.listWidth
            matters: root.app.matters
            matter: root.app.matter
            matterStart: root.app.matterStart
            ratings: root.app.ratings
            duty: root.app.duty
            onLeaveWanted: root.leaveWanted()
            onHandWanted: root.handWanted()
            onComplaintWanted: root.app.counter.startAnonymousComplaint()
            onVisitWanted: arrival => {
                root.app.page = DeskApp.Arrivals;
                root.app.reception.select(arrival);
            }
        }
    }

    PageEntry {
        id: needs

        app: root.app
        page: DeskApp.Needs
        deed: "needs"
        key: "Ctrl+4"
        name: qsTr("诉求")
        iconName: "need"
        news: root.app.duty.facts.lateNeeds

        NeedsView {
            id: needsView

            line: root.app.line
            sheets: root.sheets
            listWidth: root.listWidth
            needs: root.app.needs
            need: root.app.need
            place: root.app.place
            picker: root.app.picker
            publishing: root.app.publishing
            isManager: root.app.recognition.isManager
            onLeaveWanted: root.leaveWanted()
            onTalkDayWanted: root.app.page = DeskApp.TalkDay
            onRaiseWanted: talkDay.raise(root.app.need.key)
            onHereWanted: needsView.here = root.app.counter.whoIsHere()
        }
    }

    PageEntry {
        app: root.app
        page: DeskApp.Enrolments
        deed: "enrolments"
        key: "Ctrl+5"
        name: qsTr("登记")
        iconName: "enrol"
        news: root.app.enrolments.askedCount

        EnrolmentsView {
            line: root.app.line
            listWidth: root.listWidth
            enrolments: root.app.enrolments
            picker: root.app.picker
        }
    }

    PageEntry {
        app: root.app
        page: DeskApp.Catalogue
        deed: "catalogue"
        key: "Ctrl+6"
        name: qsTr("事项")
        iconName: "matter"

        CatalogueView {
            line: root.app.line
            listWidth: root.listWidth
            page: root.app.catalogue
            holidays: root.app.troubles.holidays
            onLeaveWanted: root.leaveWanted()
            onStartWanted: root.app.counter.startMatter()
        }
    }

    PageEntry {
        id: settings

        app: root.app
        page: DeskApp.Settings
        deed: "settings"
        key: "Ctrl+7"
        name: qsTr("设置")
        iconName: "window"
        railText: root.app.window === "" ? root.app.staffName : root.app.window
        isAtFoot: true
        news: root.app.troubles.count

        SettingsView {
            app: root.app
            line: root.app.line
            sheets: root.sheets
            pages: root.entries.filter(entry => entry.under === settings)
            onPageWanted: entry => root.goTo(entry)
            onKeysWanted: root.keysWanted()
        }
    }

    PageEntry {
        app: root.app
        page: DeskApp.TalkDay
        deed: "talkDay"
        key: "Ctrl+8"
        name: qsTr("居民说事日")
        under: needs

        TalkDayView {
            id: talkDay

            objectName: "talkDayView"
            line: root.app.line
            sheets: root.sheets
            listWidth: root.listWidth
            talkDay: root.app.talkDay
            openNeed: root.app.need
            publishing: root.app.publishing
            onLeaveWanted: root.leaveWanted()
        }
    }

    PageEntry {
        objectName: "calibration"
        app: root.app
        page: DeskApp.Calibration
        under: settings
        name: qsTr("人脸识别")
        sentence: root.app.recognition.people === "" ? root.app.recognition.problem : root.app.recognition.people
        isOffered: root.app.recognition.isManager

        CalibrationView {
            line: root.app.line
            page: root.app.recognition
        }
    }

    PageEntry {
        objectName: "coverage"
        app: root.app
        page: DeskApp.Coverage
        under: settings
        name: qsTr("本厅记录")
        sentence: qsTr("哪些事项凡办过都有记录，卡片才说“尚未申请”")

        CoverageView {
            line: root.app.line
            sheets: root.sheets
            page: root.app.coverage
        }
    }

    PageEntry {
        objectName: "accounts"
        app: root.app
        page: DeskApp.Accounts
        under: settings
        name: qsTr("工作人员账号")
        sentence: root.app.access.isManager ? qsTr("谁能在前台登录：加人、改岗位和窗口、停用、给一次性密码") : ""

        AccountsView {
            line: root.app.line
            sheets: root.sheets
            page: root.app.accounts
        }
    }

    PageEntry {
        objectName: "audit"
        app: root.app
        page: DeskApp.Audit
        under: settings
        name: qsTr("审计记录")
        sentence: root.app.access.isManager ? qsTr("谁看过谁的档案、为什么，谁改过什么") : ""

        AuditView {
            line: root.app.line
            page: root.app.audit
        }
    }

    PageEntry {
        objectName: "troubles"
        app: root.app
        page: DeskApp.Troubles
        under: settings
        name: qsTr("要负责人处理的事")
        sentence: !root.app.access.isManager ? "" : root.app.troubles.count === 0 ? qsTr("现在没有") : root.app.troubles.notice

        TroublesView {
            line: root.app.line
            page: root.app.troubles
            onResidentWanted: (resident, name) => root.app.resident.ask(resident, name)
        }
    }
}
