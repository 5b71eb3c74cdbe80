// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/summary/needs_summary.h"

#include <vector>

/// Inside of db/summary: what the catalogue's rules say to one resident.
namespace db::summary {

/// An item that recurs, with the day by which it is due. `item` points into the catalogue.
struct DueItem {
    const ServiceItem* item = nullptr;
    Date by{};
};

/// An item that a resident may apply for, or may soon, and never has.
struct EligibleItem {
    const ServiceItem* item = nullptr;
    int age = 0;
    Date since{}; ///< the day on which they reach the age
};

/// Due within the item's notice, or late; soonest first. Nothing that is being handled, nothing that was done for this
/// period or dismissed, nothing if the hall uses neither rule for it.
[[nodiscard]] std::vector<DueItem> dueItems(const ResidentFile& file, const Catalogue& catalogue, Date today);

/// Age reached, or reached within the item's notice; the age reached last comes first, at most as many as the hall's
/// rule says. Nothing that was dismissed, nothing that was ever applied for, unless the application was withdrawn.
[[nodiscard]] std::vector<EligibleItem> eligibleItems(const ResidentFile& file, const Catalogue& catalogue, Date today);

/// Being handled: neither finished nor withdrawn.
[[nodiscard]] bool isOpen(const Matter& matter);

} // namespace db::summary
