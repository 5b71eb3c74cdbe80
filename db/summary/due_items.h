// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/summary/needs_summary.h"
#include "db/summary/record_coverage.h"

#include <optional>
#include <vector>

/// Inside of db/summary: what the catalogue's rules say to one resident.
namespace db::summary {

/// An item that recurs, with the day by which it is due. `item` points into the catalogue.
struct DueItem {
    const ServiceItem* item = nullptr;
    Date by{};
    Coverage coverage = {}; ///< by which the hall would know if it had been done
};

/// An item that a resident may apply for, or may soon, and never has.
struct EligibleItem {
    const ServiceItem* item = nullptr;
    int age = 0;
    Date since{};           ///< the day on which they reach the age
    Coverage coverage = {}; ///< by which the hall would know if it had been applied for
};

/// Something that may concern a resident and of which the hall has no record; whether it was done, only they can say.
struct UnrecordedItem {
    const ServiceItem* item = nullptr;
    std::optional<EligibleItem> eligible = {}; ///< the age that opens it
    std::optional<DueItem> late = {};          ///< the day by which it was due; neither: they may never have had it
};

/// Due within the item's notice, or late by records that are complete; soonest first. Nothing that is being handled,
/// nothing that was done for this period or dismissed, nothing if the hall uses neither rule for it.
[[nodiscard]] std::vector<DueItem> dueItems(const ResidentFile& file, const Catalogue& catalogue, Date today);

/// Of the items for which the hall's records are complete: age reached, or reached within the item's notice; the age
/// reached last comes first, at most as many as the hall's rule says. Nothing that was dismissed, nothing that was ever
/// applied for, unless the application was withdrawn.
[[nodiscard]] std::vector<EligibleItem> eligibleItems(const ResidentFile& file, const Catalogue& catalogue, Date today);

/// What is left of both for the items for which the records are not complete, and what is due a year after the last
/// time for who never had it and has the age of the hall's rule: late first, then the age reached last, then what comes
/// round every year; at most as many as the rule says.
[[nodiscard]] std::vector<UnrecordedItem> unrecordedItems(const ResidentFile& file, const Catalogue& catalogue,
                                                          Date today);

/// Being handled: neither finished nor withdrawn.
[[nodiscard]] bool isOpen(const Matter& matter);

} // namespace db::summary
