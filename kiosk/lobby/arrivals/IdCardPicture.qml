// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yimen.Look

/// Where the last four of the number stand on a resident identity card: drawn, of nobody.
Rectangle {
    id: root

    readonly property real unit: root.height / 20

    function placeX(index: int): real {
        return root.width - root.unit * (1.6 + (18 - index) * 1.4);
    }

    radius: root.unit
    color: Theme.pineSoft
    border.width: Theme.outline
    border.color: Theme.pine
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("后四位在证件最下面那串长号码的最右边。")

    // Name, sex, birth, address.
    Repeater {
        model: [9, 5, 11, 13, 8]

        Rectangle {
            required property int index
            required property int modelData

            x: root.unit * 2
            y: root.unit * (2 + index * 2.3)
            width: root.unit * modelData
            height: root.unit * 0.9
            radius: height / 2
            color: Theme.line
        }
    }

    // A portrait of nobody.
    Rectangle {
        x: root.width - width - root.unit * 2.5
        y: root.unit * 2
        width: root.unit * 8
        height: root.unit * 10
        radius: root.unit / 2
        color: Theme.card

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: root.unit * 1.6
            width: root.unit * 3.4
            height: root.unit * 4
            radius: width / 2
            color: Theme.line
        }

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            width: root.unit * 6.4
            height: root.unit * 3.6
            radius: root.unit * 1.6
            color: Theme.line
        }
    }

    // The number: eighteen places, the last four of them marked.
    Rectangle {
        x: root.placeX(14) - root.unit * 0.5
        y: root.unit * 13.7
        width: root.unit * 6.2
        height: root.unit * 5
        radius: root.unit
        color: Theme.card
        border.width: Theme.outline
        border.color: Theme.pine
    }

    Repeater {
        model: 18

        Rectangle {
            required property int index
            readonly property bool isAsked: index >= 14

            x: root.placeX(index)
            y: root.unit * 16.2 - height / 2
            width: root.unit * (isAsked ? 1 : 0.8)
            height: root.unit * (isAsked ? 2.6 : 1.4)
            radius: width / 3
            color: isAsked ? Theme.pine : Theme.line
        }
    }
}
