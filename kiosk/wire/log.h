// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace wire {

/// Connections opened, refused and closed, by device id and a fixed word; never what a message says.
Q_DECLARE_LOGGING_CATEGORY(wireLog)

} // namespace wire
