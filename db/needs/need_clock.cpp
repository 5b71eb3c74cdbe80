// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/needs/need_clock.h"

#include "db/needs/need_rules.h"

#include <algorithm>

namespace db::needs {
namespace {

constexpr int kYellowFrom = 3;
constexpr int kRedFrom = 1;

std::optional<Date> limitOf(const Need& need, Date raisedOn, const NeedLimits& limits,
                            const calendar::WorkingCalendar& calendar) {
    const Date last = need.lastProgressOn.value_or(raisedOn);
    switch (stageOf(need)) {
    case Stage::New:
        return calendar.add(raisedOn, limits.classifyWithin);
    case Stage::Classified:
        return calendar.add(last, limits.planWithin);
    case Stage::Planned:
        return calendar.add(last, limits.claimWithin);
    case Stage::Claimed:
    case Stage::Acting: {
        const Date silentUntil = calendar.add(last, limits.progressEvery);
        return need.dueOn ? std::min(*need.dueOn, silentUntil) : silentUntil;
    }
    case Stage::Done:
        return calendar.add(need.doneOn.value_or(last), limits.rateWithin);
    case Stage::Evaluated:
    case Stage::Merged:
    case Stage::Declined:
    case Stage::Withdrawn:
        break;
    }
    return std::nullopt;
}

} // namespace

NeedClock clockOf(const Need& need, Date raisedOn, Date today, const NeedLimits& limits,
                  const calendar::WorkingCalendar& calendar) {
    NeedClock clock{.colour = ClockColour::None, .limit = limitOf(need, raisedOn, limits, calendar)};
    if (!clock.limit) { return clock; }
    clock.workingDaysLeft = calendar.between(today, *clock.limit);
    if (*clock.limit < today) {
        clock.colour = ClockColour::Late;
    } else if (clock.workingDaysLeft <= kRedFrom) {
        clock.colour = ClockColour::Red;
    } else if (clock.workingDaysLeft <= kYellowFrom) {
        clock.colour = ClockColour::Yellow;
    } else {
        clock.colour = ClockColour::Green;
    }
    return clock;
}

} // namespace db::needs
