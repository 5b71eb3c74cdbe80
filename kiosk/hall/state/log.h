// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace hall {

/// "yimen.hall": ids and codes only; never a name, a number, a purpose or a vector.
Q_DECLARE_LOGGING_CATEGORY(lcHall)

} // namespace hall
