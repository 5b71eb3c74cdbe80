// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/summary/record_coverage.h"

#include "db/summary/view.h"

#include <algorithm>

namespace db::summary {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

const RecordCoverage* find(std::span<const RecordCoverage> all, std::string_view itemCode, CoverageSource source) {
    const auto found = std::ranges::find_if(
        all, [&](const RecordCoverage& each) { return each.itemCode == itemCode && each.source == source; });
    return found == all.end() ? nullptr : &*found;
}

bool goesOnFrom(const RecordCoverage* own, Date day) {
    return own != nullptr && (!own->day || *own->day <= day);
}

} // namespace

Coverage coverageOf(std::span<const RecordCoverage> all, std::string_view itemCode, Date since, Date today) {
    const RecordCoverage* own = find(all, itemCode, CoverageSource::OwnMatters);
    if (goesOnFrom(own, since)) { return {.own = own}; }
    const RecordCoverage* list = find(all, itemCode, CoverageSource::List);
    if (list == nullptr || !list->day) { return {}; }
    if (goesOnFrom(own, Date{sys_days{*list->day} + days{1}})) { return {.own = own, .list = list}; }
    const bool holds = since <= *list->day && sys_days{today} - sys_days{*list->day} <= kListHolds;
    return holds ? Coverage{.list = list} : Coverage{};
}

bool isSuggested(const ServiceItem& item) {
    return item.due.has_value();
}

std::optional<CoverageFault> coverageFault(const RecordCoverage& coverage, const Catalogue& catalogue, Date today) {
    const ServiceItem* item = catalogue.item(coverage.itemCode);
    if (item == nullptr || !isSuggested(*item)) { return CoverageFault::NotSuggested; }
    if (coverage.day && *coverage.day > today) { return CoverageFault::DayToCome; }
    if (coverage.source == CoverageSource::List && !coverage.day) { return CoverageFault::ListWithoutDay; }
    return std::nullopt;
}

Words coverageText(const Coverage& coverage, Date today) {
    if (coverage.list != nullptr) {
        const Words day = dayText(*coverage.list->day, today);
        return coverage.own != nullptr
                   ? Words{day.zh + "的名单和之后的办件里没有", "neither on the list of " + day.en + " nor here since"}
                   : Words{day.zh + "的名单里没有", "not on the list of " + day.en};
    }
    if (coverage.own == nullptr) { return {}; }
    if (!coverage.own->day) { return {"办件齐全", "all applications are here"}; }
    const Words day = dayText(*coverage.own->day, today);
    return {day.zh + "起办件齐全", "all applications since " + day.en + " are here"};
}

} // namespace db::summary
