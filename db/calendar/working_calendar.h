// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"

#include <chrono>
#include <optional>
#include <vector>

namespace db::calendar {

/// What one year's notice on public holidays says (国务院办公厅关于部分节假日安排的通知).
struct HolidayYear {
    std::chrono::year year{};
    std::vector<std::chrono::sys_days> rest; ///< no work, whatever the weekday
    std::vector<std::chrono::sys_days> work; ///< make-up working days (调休), whatever the weekday
};

/// Working days: Monday to Friday, but for what the notices say. A year whose notice is not known has its public
/// holidays by law (statutory_days.h) for days of rest: a limit that was counted over it is provisional
/// (暂按法定节假日计算), because the notice will move days. Immutable; may be read by several threads.
class WorkingCalendar {
public:
    /// No notice is known.
    WorkingCalendar()
        : WorkingCalendar(std::vector<HolidayYear>{}) {}
    /// A day that is both rest and work is rest; a day that stands twice counts once.
    explicit WorkingCalendar(const std::vector<HolidayYear>& years);

    [[nodiscard]] bool isWorkingDay(Date day) const;
    /// The `count`-th working day after `from`; `from` itself if `count` is 0. `count` >= 0.
    [[nodiscard]] Date add(Date from, int count) const;
    /// Working days after `from` up to and with `to`; negative if `to` is earlier.
    [[nodiscard]] int between(Date from, Date to) const;
    /// Whether the notice for `year` is known.
    [[nodiscard]] bool knows(std::chrono::year year) const;
    /// Whether a day after `from`, up to and with `to`, lies in a year whose notice is not known.
    [[nodiscard]] bool isProvisional(Date from, Date to) const;
    /// The year whose notice should be here by `today` and is not: this one, or from November on the next.
    [[nodiscard]] std::optional<std::chrono::year> missingNotice(Date today) const;

private:
    /// A day that is not what its weekday says: a weekday of rest (-1) or a weekend day of work (+1).
    struct Exception {
        std::chrono::sys_days day;
        int change = 0;
    };
    [[nodiscard]] int changesUpTo(std::chrono::sys_days day) const;

    std::vector<std::chrono::year> m_years;
    std::vector<Exception> m_exceptions; ///< by day
};

} // namespace db::calendar
