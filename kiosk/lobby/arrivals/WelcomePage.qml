// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Yimen.Lobby
import Yimen.Look

/// Greeted: where to go.
PageFrame {
    id: root

    required property LobbyApp app
    /// For a sign above the words: with new pictures to take there are more words, and one more button.
    readonly property bool hasRoom: !Theme.isTight && !(Theme.elder && root.app.face.canRefresh)

    leadShare: 0.62
    lead: [
        Item {
            Layout.fillHeight: true
        },
        WindowSign {
            window: root.app.page.window
            visible: window !== "" && root.hasRoom
        },
        RoundMark {
            iconName: "check"
            visible: root.app.page.window === "" && root.hasRoom
        },
        LookText {
            Layout.fillWidth: true
            text: root.app.visitor.maskedName
            soft: true
            strong: true
            font.pixelSize: Theme.textLarge
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
        },
        LookText {
            Layout.fillWidth: true
            text: root.app.page.title
            strong: true
            font.pixelSize: Theme.textTitle
            lineHeight: Theme.tightLineHeight
        },
        Hint {
            Layout.fillWidth: true
            visible: root.app.page.body !== ""
            iconName: "info"
            text: root.app.page.body
        },
        Item {
            Layout.fillHeight: true
        }
    ]

    Item {
        Layout.fillHeight: Theme.landscape
        visible: Theme.landscape
    }

    PrimaryButton {
        objectName: "doneButton"
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.touch * 1.4
        text: qsTr("好的")
        textSize: Theme.textLarge
        onClicked: root.app.finish()
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        BigButton {
            objectName: "needButton"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            strong: false
            text: qsTr("反映问题")
            onClicked: root.app.openNeed()
        }

        BigButton {
            objectName: "chooseAgainButton"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            visible: root.app.visitor.hasSaidWhy
            strong: false
            text: qsTr("重新选")
            onClicked: root.app.choice.chooseAgain()
        }

        BigButton {
            objectName: "rateButton"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.touch
            visible: !root.app.visitor.hasSaidWhy // who has only just said what they came for has nothing to rate yet
            strong: false
            text: qsTr("评价本次服务")
            onClicked: root.app.openRating()
        }
    }

    BigButton {
        Layout.fillWidth: true
        visible: root.app.face.canEnrol
        iconName: "enrol"
        strong: false
        text: qsTr("登记人脸（工作人员协助）")
        onClicked: root.app.face.enrol()
    }

    BigButton {
        objectName: "refreshButton"
        Layout.fillWidth: true
        visible: root.app.face.canRefresh
        iconName: "enrol"
        strong: false
        text: qsTr("更新人脸（工作人员协助）")
        onClicked: root.app.face.refresh()
    }

    BigButton {
        Layout.fillWidth: true
        visible: root.app.face.canWithdraw
        iconName: "withdraw"
        strong: false
        text: qsTr("不再刷脸：撤回并删除")
        onClicked: root.app.face.withdraw()
    }

    Item {
        Layout.fillHeight: Theme.landscape
        visible: Theme.landscape
    }
}
