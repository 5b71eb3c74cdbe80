// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// The one thing to do on this screen.
BigButton {
    primary: true
}
