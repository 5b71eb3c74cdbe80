// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/calendar/working_calendar.h"
#include "db/needs/house_rules.h"
#include "db/records/work.h"

#include <optional>

namespace db::needs {

struct NeedClock {
    ClockColour colour = ClockColour::None;
    std::optional<Date> limit = {}; ///< of the step that it is in
    int workingDaysLeft = 0;        ///< to `limit`; negative if it is past
};

/// Each step has its own limit in working days (NeedLimits), from the day of the last step: to be classified, planned,
/// claimed; then the day of the plan, or sooner if nothing was heard for too long; then to be rated. Green; yellow with
/// three working days or fewer left; red due today or on the next working day; late past it. Pure.
[[nodiscard]] NeedClock clockOf(const Need& need, Date raisedOn, Date today, const NeedLimits& limits,
                                const calendar::WorkingCalendar& calendar);

} // namespace db::needs
