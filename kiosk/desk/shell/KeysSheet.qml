// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yimen.Desk.Base
import Yimen.Look

/// All keys, as KeyTable has them.
Sheet {
    id: root

    title: qsTr("快捷键")
    sentence: qsTr("一个键在哪一页都是同一个意思。")
    cardWidth: 1240

    PageScroll {
        id: page

        contentHeight: columns.implicitHeight
        implicitHeight: contentHeight
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.maximumHeight: contentHeight
        T.ScrollBar.vertical: DeskScrollBar {
            id: bar
        }

        // Made when it is shown: the table of keys is whole then. A layout that is not shown and whose rows are made anew
        // holds on to those that are gone (Qt 6.4).
        Loader {
            id: columns

            active: root.isOpen
            width: page.width - (bar.visible ? bar.width + Theme.gapTiny : 0)
            sourceComponent: KeyColumns {}
        }
    }

    DeskButton {
        text: qsTr("关闭")
        deed: "back"
        Layout.alignment: Qt.AlignRight
        onClicked: root.closeWanted()
    }
}
