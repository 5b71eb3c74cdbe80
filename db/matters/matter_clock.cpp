// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/matters/matter_clock.h"

#include <algorithm>

namespace db::matters {
namespace {

constexpr int kRedWorkingDays = 1;
constexpr int kYellowShare = 3; ///< a third of the whole time

std::optional<Date> nearer(const Matter& matter) {
    if (matter.promisedBy && matter.statutoryBy) { return std::min(*matter.promisedBy, *matter.statutoryBy); }
    return matter.promisedBy ? matter.promisedBy : matter.statutoryBy;
}

ClockColour runningColour(const Matter& matter, const MatterClock& clock, Date today,
                          const calendar::WorkingCalendar& calendar) {
    if (matter.statutoryBy && *matter.statutoryBy < today) { return ClockColour::Unlawful; }
    if (*clock.limit < today) { return ClockColour::Late; }
    if (clock.workingDaysLeft <= kRedWorkingDays) { return ClockColour::Red; }
    const int whole = calendar.between(matter.acceptedOn, *clock.limit);
    return clock.workingDaysLeft * kYellowShare <= whole ? ClockColour::Yellow : ClockColour::Green;
}

} // namespace

MatterClock clockOf(const Matter& matter, Date today, const calendar::WorkingCalendar& calendar) {
    MatterClock clock{.limit = nearer(matter)};
    const bool isOver = matter.state == MatterState::Finished || matter.state == MatterState::Withdrawn;
    if (isOver || !clock.limit) { return clock; }
    clock.workingDaysLeft = calendar.between(today, *clock.limit);
    clock.colour = matter.state == MatterState::WaitingForMaterial ? ClockColour::Paused
                                                                   : runningColour(matter, clock, today, calendar);
    return clock;
}

Limits limitsFrom(const ServiceItem& item, Date day, const calendar::WorkingCalendar& calendar) {
    return {.promisedBy = calendar.add(day, item.promisedWorkingDays),
            .statutoryBy = calendar.add(day, item.statutoryWorkingDays)};
}

} // namespace db::matters
