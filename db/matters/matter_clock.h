// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/calendar/working_calendar.h"
#include "db/records/work.h"

#include <optional>

namespace db::matters {

struct MatterClock {
    ClockColour colour = ClockColour::None;
    std::optional<Date> limit = {}; ///< the nearer of the two
    int workingDaysLeft = 0;        ///< to `limit`; negative if it is past
};

[[nodiscard]] MatterClock clockOf(const Matter& matter, Date today, const calendar::WorkingCalendar& calendar);

/// The two limits of an item that is accepted on `day` (时限自次日起算: the day itself does not count). An item with no
/// limit is done at once: due on the same day.
struct Limits {
    Date promisedBy{};
    Date statutoryBy{};
};
[[nodiscard]] Limits limitsFrom(const ServiceItem& item, Date day, const calendar::WorkingCalendar& calendar);

} // namespace db::matters
