// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/retention/due.h"

#include <algorithm>

namespace db::retention {
namespace {

/// When everything that hangs on a record will be gone.
std::optional<Date> freeFrom(const RetentionRow& row, std::span<const Rule> all) {
    std::optional<Date> latest;
    for (const HangsOn& each : row.hangsOn) {
        const auto& after = ruleFor(each.kind, all).after;
        if (!each.since || !after) { return std::nullopt; }
        const Date goes{std::chrono::sys_days{*each.since} + *after};
        latest = latest ? std::max(*latest, goes) : goes;
    }
    return latest;
}

void add(Staying& staying, std::optional<Date> until) {
    const bool isFirst = staying.count++ == 0;
    const bool isKnown = until && (isFirst || staying.until);
    staying.until = isKnown ? std::optional(isFirst ? *until : std::max(*staying.until, *until)) : std::nullopt;
}

} // namespace

std::optional<Date> lastDay(const Rule& rule, Date today) {
    if (!rule.after) { return std::nullopt; }
    return Date{std::chrono::sys_days{today} - *rule.after};
}

Due dueOf(const Rule& rule, std::span<const RetentionRow> rows, std::span<const Rule> all, Date today) {
    const auto last = lastDay(rule, today);
    std::vector<const RetentionRow*> over;
    Due due;
    for (const RetentionRow& row : rows) {
        if (!row.since) {
            ++due.notBegun;
        } else if (!last || *row.since > *last) {
            ++due.running;
        } else if (row.hold) {
            add(due.staying[*row.hold], freeFrom(row, all));
        } else {
            over.push_back(&row);
        }
    }
    std::ranges::stable_sort(over, {}, [](const RetentionRow* row) { return *row->since; });
    for (const RetentionRow* row : over) {
        due.rows.push_back(row->row);
    }
    if (!over.empty()) { due.oldest = over.front()->since; }
    return due;
}

Turn turnOf(std::optional<Date> lastApplied, Date today) {
    if (!lastApplied) { return Turn::Begin; }
    if (today <= *lastApplied) { return Turn::Done; }
    const auto gap = std::chrono::sys_days{today} - std::chrono::sys_days{*lastApplied};
    return gap > kLongestGap ? Turn::Wait : Turn::Erase;
}

} // namespace db::retention
