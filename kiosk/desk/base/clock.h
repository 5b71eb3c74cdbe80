// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"

#include <functional>

namespace desk {

/// Wall clock of this computer; tests pass one that they move by hand.
using Clock = std::function<db::Time()>;

/// The calendar day of `at` in this computer's time zone.
[[nodiscard]] db::Date localDay(db::Time at);

} // namespace desk
