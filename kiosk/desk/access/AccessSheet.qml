// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Access
import Yimen.Desk.Base
import Yimen.Look

/// Where somebody must wait after wrong guesses; for a manager, who forgot their password.
Sheet {
    id: root

    required property AccessPage access

    title: qsTr("登录帮助")
    sentence: root.access.isManager ? qsTr("连续输错要等的，当面看清是谁再解除；忘了密码的，给一个一次性密码，登录后自己改。")
                                    : qsTr("居民在一体机上连续输错要等的，当面看清是谁再解除。")
    cardWidth: 760
    onVisibleChanged: {
        root.access.forgetOneTime();
        if (root.visible)
            root.access.refresh();
    }

    OneTimeCard {
        password: root.access.oneTime
        whose: root.access.oneTimeFor
        Layout.fillWidth: true
    }

    SheetProblem {
        objectName: "accessProblem"
        text: root.access.problem
    }

    ListView {
        id: list

        objectName: "accessList"
        clip: true
        spacing: Theme.gapSmall
        boundsBehavior: Flickable.StopAtBounds
        model: [...root.access.waits, ...root.access.members]
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: Math.min(list.contentHeight, 480)

        delegate: SettingRow {
            id: row

            required property var modelData
            readonly property bool isWait: row.modelData.device !== undefined

            width: list.width
            title: row.modelData.title
            sentence: row.modelData.sentence

            DeskButton {
                objectName: row.isWait ? "liftWait" : "resetPassword"
                visible: row.isWait || row.modelData.canReset
                text: row.isWait ? qsTr("解除等待") : qsTr("给一次性密码")
                strong: false
                enabled: !root.access.isBusy
                onClicked: row.isWait ? root.access.lift(row.modelData.device) : root.access.reset(row.modelData.staff)
            }
        }
    }

    LookText {
        objectName: "nobodyWaits"
        visible: root.access.state === Loading.Ready && root.access.waits.length === 0
        text: qsTr("现在没有人要等")
        soft: true
        Layout.fillWidth: true
    }

    DeskButton {
        text: qsTr("关上")
        deed: "back"
        strong: false
        onClicked: root.closeWanted()
    }
}
