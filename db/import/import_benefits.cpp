// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/import_benefits.h"

#include "db/import/people_on_books.h"
#include "db/stores/hall_database.h"
#include "db/stores/transaction.h"

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
    auto people = PeopleOnBooks::read(hall);
    if (!people) { return tl::unexpected(people.error()); }
    BenefitPlan plan;
    plan.problems = parsed.problems;
    for (const DoubtfulRow& each : parsed.doubtful) {
        plan.doubtful.push_back({each.row.line, each.column, each.reason});
    }
    for (const ResidentRow& row : parsed.rows) {
        const auto match = people->find(row, false);
        if (!match.doubt.empty()) {
            plan.doubtful.push_back({row.line, 0, match.doubt});
        } else if (match.resident == nullptr) {
            plan.strange.push_back({row.line, 0, "不在本厅的居民里"});
        } else {
            const auto isKnown = isOnBooks(hall, match.resident->id, list.itemCode);
            if (!isKnown) { return tl::unexpected(isKnown.error()); }
            (*isKnown ? plan.known : plan.holders).push_back({row.line, match.resident->id});
        }
    }
    return plan;
}

bool isWhole(const BenefitPlan& plan, const BenefitList& list) {
    return list.isWhole && plan.doubtful.empty();
}

Expected<BenefitPlan> importBenefits(const stores::HallDatabase& hall, const ParsedResidents& parsed,
                                     const BenefitList& list, const stores::Stamp& by) {
    // As residents' lists are: judged before anybody has to wait, and again only if the books changed meanwhile.
    const auto before = hall.audit().lastSeq();
    if (!before) { return tl::unexpected(before.error()); }
    auto plan = planBenefits(hall, parsed, list);
    if (!plan || !plan->problems.empty()) { return plan; }
    auto transaction = stores::Transaction::begin(hall);
    if (!transaction) { return tl::unexpected(transaction.error()); }
    const auto now = hall.audit().lastSeq();
    if (!now) { return tl::unexpected(now.error()); }
    if (*now != *before) { plan = planBenefits(hall, parsed, list); }
    if (!plan || !plan->problems.empty()) { return plan; }
    for (const Holder& holder : plan->holders) {
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
    if (isWhole(*plan, list)) {
        const auto said = hall.coverage().put(
            {.itemCode = list.itemCode, .source = CoverageSource::List, .day = list.asOf, .reference = list.reference},
            by);
        if (!said) { return tl::unexpected(said.error()); }
    }
    const auto noted = hall.audit().append(by, "benefits.imported", "hall",
                                           list.itemCode + " new " + std::to_string(plan->holders.size()) + ", known " +
                                               std::to_string(plan->known.size()));
    if (!noted) { return tl::unexpected(noted.error()); }
    if (const auto committed = transaction->commit(); !committed) { return tl::unexpected(committed.error()); }
    return plan;
}

} // namespace db::import
