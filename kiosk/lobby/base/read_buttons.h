// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QQuickItem;

namespace lobby {

/// What stands on the buttons of `page` that can be touched now, in the order in which they were laid down, for whoever
/// is read to. Left out is whatever lies in an item that says of itself `isSilent`: keys, and what a visitor chooses
/// among, which is theirs alone. A button that says `isSoon` is read while it waits to be touched. GUI thread.
[[nodiscard]] QStringList buttonsOf(const QQuickItem& page);

} // namespace lobby
