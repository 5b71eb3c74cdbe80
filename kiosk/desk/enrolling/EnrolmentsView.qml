// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yimen.Desk.Base
import Yimen.Desk.Enrolling
import Yimen.Desk.Residents
import Yimen.Look

/// Requests to enrol a face on the left; on the right the clerk says who stands there and approves.
ColumnPage {
    id: root

    required property EnrolmentRequests enrolments
    required property SearchModel picker
    property string chosenKey: ""

    title: qsTr("人脸登记")
    aside: qsTr("等核准 %1").arg(root.enrolments.askedCount)

    column: [
        ListView {
            id: list

            objectName: "enrolmentList"
            anchors.top: parent.top
            anchors.topMargin: Theme.gapLarge - 4
            anchors.bottom: parent.bottom
            x: Theme.gapLarge - 4
            width: parent.width - 2 * x
            cacheBuffer: 0 // see ArrivalsColumn
            clip: true
            spacing: Theme.gap
            boundsBehavior: Flickable.StopAtBounds
            model: root.enrolments

            delegate: EnrolmentRow {
                width: ListView.view ? ListView.view.width : 0
                chosen: root.chosenKey === key && asked
                onClicked: root.chosenKey = key
            }
        },
        ListNotice {
            visible: root.enrolments.count === 0
            anchors.centerIn: list
            width: list.width - 2 * Theme.margin
            iconName: "enrol"
            title: qsTr("没有居民在登记人脸")
            sentence: qsTr("居民在一体机上点「登记人脸」，请求就出现在这里，由您当面核对身份后核准")
        }
    ]

    // Decided here or at another desk, or the resident went away.
    Connections {
        target: root.enrolments

        function onCountChanged(): void {
            if (root.chosenKey !== "" && !root.enrolments.isAsked(root.chosenKey))
                root.chosenKey = "";
        }
    }

    EnrolmentDecision {
        anchors.left: parent.left
        anchors.right: parent.right
        height: parent.height
        line: root.line
        enrolments: root.enrolments
        picker: root.picker
        enrolmentKey: root.chosenKey
    }
}
