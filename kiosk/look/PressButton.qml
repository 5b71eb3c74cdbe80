// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// What every button is made of: a screen reader presses it too. Qt 6.4 offers that action for its buttons and does
/// nothing with it (findings/qt-quick-press-action.sh).
T.AbstractButton {
    id: root

    Accessible.onPressAction: root.pressFromOutside()

    function pressFromOutside() {
        if (root.enabled)
            root.clicked();
    }
}
