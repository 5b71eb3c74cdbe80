// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yimen.Lobby
import Yimen.Look

/// The need as it will be sent.
ScrollPane {
    id: root

    required property LobbyApp app
    readonly property NeedFiling need: root.app.need

    Hint {
        width: parent.width
        visible: root.need.problem !== "" || root.need.isBusy
        iconName: root.need.isBusy ? "clock" : "offline"
        tone: root.need.isBusy ? Theme.Tone.Calm : Theme.Tone.Soon
        text: root.need.isBusy ? qsTr("正在提交……") : root.need.problem
    }
    GuideFact {
        width: parent.width
        word: qsTr("关于")
        says: root.need.categoryName
    }
    GuideFact {
        width: parent.width
        word: qsTr("诉求内容")
        says: root.need.entry.text
    }
    GuideFact {
        width: parent.width
        word: qsTr("地点")
        says: root.need.placeName === "" ? qsTr("不填地点") : root.need.placeName
    }
}
