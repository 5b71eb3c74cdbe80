// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"
#include "db/records/summary.h"

#include <vector>

namespace desk::sample {

/// The last of residents(): a child, whose guardian consents.
inline constexpr db::ResidentId kChild{27};

/// Invented residents with what the hall would say about them on `today`. The first six are, in this order: one with
/// much to do, one with little, one with the longest name, one with nothing, and two of nearly the same name.
[[nodiscard]] std::vector<db::NeedsSummary> residents(db::Date today);

} // namespace desk::sample
