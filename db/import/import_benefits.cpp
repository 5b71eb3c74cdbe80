// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/import_benefits.h"

#include "db/import/plan_list.h"

#include <algorithm>

namespace db::import {
namespace {

/// It is on the books that they have it, or ask for it.
Expected<bool> isOnBooks(const stores::HallDatabase& hall, ResidentId resident, const std::string& itemCode) {
    const auto matters = hall.matters().ofResident(resident);
    if (!matters) { return tl::unexpected(matters.error()); }
    return std::ranges::any_of(*matters, [&](const Matter& matter) {
        return matter.itemCode == itemCode && matter.state != MatterState::Withdrawn;
    });
}

} // namespace

Expected<BenefitPlan> planBenefits(const stores::HallDatabase& hall, const ParsedResidents& parsed,
                                   const BenefitList& list) {
    return planList<BenefitPlan>(hall, parsed, RowsOfOne::One,
                                 [&](const ResidentRow& row, const Resident& who, BenefitPlan& plan) -> Expected<void> {
                                     const auto isKnown = isOnBooks(hall, who.id, list.itemCode);
                                     if (!isKnown) { return tl::unexpected(isKnown.error()); }
                                     (*isKnown ? plan.known : plan.holders).push_back({row.line, who.id});
                                     return {};
                                 });
}

bool isWhole(const BenefitPlan& plan, const BenefitList& list) {
    return list.isWhole && plan.doubtful.empty();
}

Expected<BenefitPlan> importBenefits(const stores::HallDatabase& hall, const ParsedResidents& parsed,
                                     const BenefitList& list, const stores::Stamp& by) {
    return storePlanned(
        hall, [&] { return planBenefits(hall, parsed, list); },
        [&](const BenefitPlan& plan) -> Expected<void> {
            for (const Holder& holder : plan.holders) {
                const auto stored = hall.matters().insert({.resident = holder.resident,
                                                           .itemCode = list.itemCode,
                                                           .state = MatterState::Finished,
                                                           .acceptedOn = list.asOf,
                                                           .finishedOn = list.asOf,
                                                           .note = "名单导入",
                                                           .result = list.reference},
                                                          by);
                if (!stored) { return tl::unexpected(stored.error()); }
            }
            if (isWhole(plan, list)) {
                const auto said = hall.coverage().put({.itemCode = list.itemCode,
                                                       .source = CoverageSource::List,
                                                       .day = list.asOf,
                                                       .reference = list.reference},
                                                      by);
                if (!said) { return tl::unexpected(said.error()); }
            }
            const auto noted = hall.audit().append(by, "benefits.imported", "hall",
                                                   list.itemCode + " new " + std::to_string(plan.holders.size()) +
                                                       ", known " + std::to_string(plan.known.size()));
            if (!noted) { return tl::unexpected(noted.error()); }
            return {};
        });
}

} // namespace db::import
