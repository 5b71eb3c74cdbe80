// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/list_plan.h"
#include "db/import/people_on_books.h"
#include "db/import/resident_list.h"
#include "db/stores/hall_database.h"
#include "db/stores/transaction.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

/// Inside of db/import: lists of what people have, from the file to the books.
namespace db::import {

/// Small letters, no spaces: how words in a cell are compared with those that are known.
[[nodiscard]] std::string comparedWord(std::string_view text);

/// Whose code it is, or whose name; null: nobody's, or more than one's.
[[nodiscard]] const CodeWords* findCode(const std::vector<CodeWords>& codes, std::string_view text);

/// Judges the rows one by one; those that are nobody's, and those that may be wrong, are put aside. `judge(row,
/// resident, plan)` puts the others where they belong and returns Expected<void>.
template <typename Plan, typename Judge>
[[nodiscard]] Expected<Plan> planList(const stores::HallDatabase& hall, const ParsedResidents& parsed,
                                      RowsOfOne rowsOfOne, Judge judge) {
    auto people = PeopleOnBooks::read(hall, rowsOfOne);
    if (!people) { return tl::unexpected(people.error()); }
    Plan plan;
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
        } else if (const auto judged = judge(row, *match.resident, plan); !judged) {
            return tl::unexpected(judged.error());
        }
    }
    return plan;
}

/// Stores what `plan()` judges in one transaction, or nothing if there is any problem. The rows are judged before
/// anybody who serves has to wait, and again only if the books changed meanwhile. `store(plan)` returns Expected<void>.
template <typename Plan, typename Store>
[[nodiscard]] auto storePlanned(const stores::HallDatabase& hall, Plan plan, Store store) -> decltype(plan()) {
    const auto before = hall.audit().lastSeq();
    if (!before) { return tl::unexpected(before.error()); }
    auto planned = plan();
    if (!planned || !planned->problems.empty()) { return planned; }
    auto transaction = stores::Transaction::begin(hall);
    if (!transaction) { return tl::unexpected(transaction.error()); }
    const auto now = hall.audit().lastSeq();
    if (!now) { return tl::unexpected(now.error()); }
    if (*now != *before) { planned = plan(); }
    if (!planned || !planned->problems.empty()) { return planned; }
    if (const auto stored = store(*planned); !stored) { return tl::unexpected(stored.error()); }
    if (const auto committed = transaction->commit(); !committed) { return tl::unexpected(committed.error()); }
    return planned;
}

/// As storePlanned(), record by record, with one note in the audit log.
template <typename Plan, typename Insert, typename Update>
[[nodiscard]] auto storeList(const stores::HallDatabase& hall, const char* action, const stores::Stamp& by, Plan plan,
                             Insert insert, Update update) -> decltype(plan()) {
    return storePlanned(hall, plan, [&](const auto& planned) -> Expected<void> {
        for (const auto& entry : planned.changed) {
            if (const auto stored = update(entry.record); !stored) { return tl::unexpected(stored.error()); }
        }
        for (const auto& entry : planned.fresh) {
            if (const auto stored = insert(entry.record); !stored) { return tl::unexpected(stored.error()); }
        }
        const auto noted = hall.audit().append(by, action, "hall",
                                               "new " + std::to_string(planned.fresh.size()) + ", changed " +
                                                   std::to_string(planned.changed.size()));
        if (!noted) { return tl::unexpected(noted.error()); }
        return {};
    });
}

} // namespace db::import
