// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/retention.h"

#include "db/records/days.h"
#include "db/stores/retention_rows.h"

#include <algorithm>
#include <string_view>

namespace hall {
namespace {

using db::retention::Rule;

constexpr const char* kLastRetention = "retention.last";

/// How many rows one transaction looks at: a kiosk's visitor waits for it.
constexpr int kPage = 200;

} // namespace

db::Expected<RetentionStep> eraseNext(const db::stores::HallDatabase& records, const db::stores::FacesDatabase& faces,
                                      std::span<const Rule> rules, RetentionRun& run, const db::stores::Stamp& by) {
    const auto isMeant = [&](const Rule& rule) { return rule.after && (rule.byItself || !run.byItselfAlone); };
    while (run.at < rules.size() && !isMeant(rules[run.at])) {
        ++run.at;
        run.after = 0;
    }
    if (run.at >= rules.size()) { return RetentionStep{.isOver = true}; }
    const Rule& rule = rules[run.at];
    const auto erased = db::stores::eraseRetained(
        records, faces, rule.kind,
        {.until = db::retention::lastDay(rule, run.today), .after = run.after, .most = kPage},
        [&](std::span<const db::RetentionRow> rows) { return db::retention::dueOf(rule, rows, rules, run.today).rows; },
        by);
    if (!erased) { return tl::unexpected(erased.error()); }
    run.erased[rule.kind] += static_cast<int>(erased->rows.size());
    run.after = erased->lastLooked;
    if (!erased->isMore) {
        ++run.at;
        run.after = 0;
    }
    RetentionStep step{.isOver = false, .records = db::isRecord(rule.kind) && !erased->rows.empty()};
    if (rule.kind == db::DataKind::UnusedFaces) {
        for (const std::int64_t row : erased->rows) {
            step.faces.push_back(db::ResidentId{row});
        }
    }
    return step;
}

db::Expected<std::optional<db::Date>> lastRetention(const db::stores::HallDatabase& records) {
    const auto text = records.settings().get(kLastRetention);
    if (!text) { return tl::unexpected(text.error()); }
    return *text ? db::readDay(**text) : std::nullopt;
}

db::Expected<void> noteRetention(const db::stores::HallDatabase& records, db::Date today, const db::stores::Stamp& by) {
    return records.settings().set(kLastRetention, db::isoDay(today), by);
}

} // namespace hall
