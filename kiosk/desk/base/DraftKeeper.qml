// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick
import Yimen.Desk.Base

/// Where every field of the desk finds the words that were kept for it; set by DeskScreen, as Theme.desk is.
QtObject {
    property Drafts drafts: null
}
