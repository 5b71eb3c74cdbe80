// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/catalogue/catalogue.h"
#include "db/records/coverage.h"
#include "db/records/summary.h"

#include <chrono>
#include <optional>
#include <span>
#include <string_view>

namespace db::summary {

using catalogue::Catalogue;

/// A list of all who have something says nothing of whoever got it since; an older one than this is not relied on.
inline constexpr std::chrono::days kListHolds{31};

/// By what the hall would know whether a resident has had an item; pointers into what it was made of.
struct Coverage {
    const RecordCoverage* own = nullptr;
    const RecordCoverage* list = nullptr;
    /// Neither: that there is no record means only that.
    [[nodiscard]] bool isComplete() const { return own != nullptr || list != nullptr; }
};

/// What covers all days from `since`, on which it could be had first, to `today`: the hall's own matters from that day
/// or before; a list of that day or after that is no older than kListHolds; or a list, and the hall's own matters
/// from the day after it at the latest. Pure.
[[nodiscard]] Coverage coverageOf(std::span<const RecordCoverage> all, std::string_view itemCode, Date since,
                                  Date today);

/// Why something cannot be said of how complete the records are.
enum class CoverageFault {
    NotSuggested,   ///< the catalogue has no such item, or no rule of the card suggests it
    DayToCome,      ///< nobody knows yet
    ListWithoutDay, ///< it would never grow old
};
[[nodiscard]] std::optional<CoverageFault> coverageFault(const RecordCoverage& coverage, const Catalogue& catalogue,
                                                         Date today);
/// The card may suggest it, so it matters whether somebody has had it.
[[nodiscard]] bool isSuggested(const ServiceItem& item);

/// Such as "10 月 1 日的名单里没有"; empty if nothing covers it.
[[nodiscard]] Words coverageText(const Coverage& coverage, Date today);

} // namespace db::summary
