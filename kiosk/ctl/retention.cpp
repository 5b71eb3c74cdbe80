// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/retention.h"

#include "db/summary/needs_summary.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace ctl {
namespace {

using Day = std::chrono::sys_days;

Day dayOf(db::Time at) {
    return std::chrono::floor<std::chrono::days>(at + db::summary::kHallUtcOffset);
}

Day mondayOf(Day day) {
    return day - (std::chrono::weekday(day) - std::chrono::Monday);
}

Day firstOf(Day day) {
    const std::chrono::year_month_day date(day);
    return date.year() / date.month() / std::chrono::day{1};
}

/// The spans that have their backup already.
class Spans {
public:
    explicit Spans(int most)
        : m_most(static_cast<std::size_t>(std::max(most, 0))) {}

    /// Whether the one that begins on `begin` needs this backup; asked from the newest to the oldest.
    [[nodiscard]] bool take(Day begin) { return m_taken.size() < m_most && m_taken.insert(begin).second; }

private:
    std::size_t m_most;
    std::set<Day> m_taken;
};

} // namespace

std::vector<Fate> fatesOf(const std::vector<db::Time>& madeAt, const KeepCounts* counts, std::chrono::days oldest,
                          db::Time now) {
    std::vector<std::size_t> newestFirst(madeAt.size());
    std::iota(newestFirst.begin(), newestFirst.end(), std::size_t{0});
    std::stable_sort(newestFirst.begin(), newestFirst.end(),
                     [&](std::size_t a, std::size_t b) { return madeAt[a] > madeAt[b]; });
    const auto wanted = counts != nullptr ? *counts : KeepCounts{};
    Spans days(wanted.days);
    Spans weeks(wanted.weeks);
    Spans months(wanted.months);
    std::vector<Fate> fates(madeAt.size(), Fate::Kept);
    for (const auto at : newestFirst) {
        if (madeAt[at] > now) { continue; }
        if (now - madeAt[at] > oldest) {
            fates[at] = Fate::TooOld;
            continue;
        }
        const auto day = dayOf(madeAt[at]);
        const bool forDay = days.take(day);
        const bool forWeek = weeks.take(mondayOf(day));
        const bool forMonth = months.take(firstOf(day));
        if (counts != nullptr && !forDay && !forWeek && !forMonth) { fates[at] = Fate::Spare; }
    }
    return fates;
}

} // namespace ctl
