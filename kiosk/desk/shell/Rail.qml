// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Desk
import Yimen.Look

/// The places of the desk.
Rectangle {
    id: root

    required property DeskApp app

    color: Theme.ink

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gapSmall
        anchors.topMargin: Theme.gapLarge
        anchors.bottomMargin: Theme.gapLarge
        spacing: Theme.gapSmall

        RailButton {
            objectName: "railArrivals"
            iconName: "arrivals"
            text: qsTr("到访")
            news: root.app.reception.unread
            chosen: root.app.page === DeskApp.Arrivals
            Layout.fillWidth: true
            onClicked: root.app.page = DeskApp.Arrivals
        }

        RailButton {
            objectName: "railResidents"
            iconName: "residents"
            text: qsTr("居民")
            chosen: root.app.page === DeskApp.Residents
            Layout.fillWidth: true
            onClicked: root.app.page = DeskApp.Residents
        }

        RailButton {
            objectName: "railMatters"
            iconName: "progress"
            text: qsTr("办件")
            news: Math.max(root.app.duty.pressing, root.app.duty.handedToYou + root.app.duty.nobodys)
            chosen: root.app.page === DeskApp.Matters
            Layout.fillWidth: true
            onClicked: root.app.page = DeskApp.Matters
        }

        RailButton {
            objectName: "railNeeds"
            iconName: "need"
            text: qsTr("诉求")
            news: root.app.duty.lateNeeds
            chosen: root.app.page === DeskApp.Needs || root.app.page === DeskApp.TalkDay
            Layout.fillWidth: true
            onClicked: root.app.page = DeskApp.Needs
        }

        RailButton {
            objectName: "railEnrolments"
            iconName: "enrol"
            text: qsTr("登记")
            news: root.app.enrolments.askedCount
            chosen: root.app.page === DeskApp.Enrolments
            Layout.fillWidth: true
            onClicked: root.app.page = DeskApp.Enrolments
        }

        RailButton {
            objectName: "railCatalogue"
            iconName: "matter"
            text: qsTr("事项")
            chosen: root.app.page === DeskApp.Catalogue
            Layout.fillWidth: true
            onClicked: root.app.page = DeskApp.Catalogue
        }

        Item {
            Layout.fillHeight: true
        }

        RailButton {
            objectName: "railLock"
            iconName: "lock"
            text: qsTr("锁屏")
            Layout.fillWidth: true
            onClicked: root.app.lock()
        }

        RailButton {
            objectName: "railSettings"
            iconName: "window"
            text: root.app.window === "" ? root.app.staffName : root.app.window
            Accessible.name: qsTr("设置") + " " + text // the picture says it to the eyes alone
            news: root.app.troubles.count
            chosen: root.app.page === DeskApp.Settings || root.app.page === DeskApp.Calibration || root.app.page === DeskApp.Troubles
            Layout.fillWidth: true
            onClicked: root.app.page = DeskApp.Settings
        }
    }
}
