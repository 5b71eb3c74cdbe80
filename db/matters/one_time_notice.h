// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/work.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace db::matters {

/// All materials that `item` asks for and that were not brought, in the item's order.
[[nodiscard]] std::vector<std::string> missingMaterials(const ServiceItem& item, std::span<const std::string> brought);

/// 一次性告知: what is told today, given what was told before. Everything that is missing stands in it, also what an
/// earlier notice named, so that the newest sheet is the whole truth. Empty if every gap was told already: nobody gets
/// a second notice for the same gap.
[[nodiscard]] std::optional<OneTimeNotice> noticeFor(MatterId matter, std::span<const std::string> missing,
                                                     std::span<const OneTimeNotice> earlier, Date today);

} // namespace db::matters
