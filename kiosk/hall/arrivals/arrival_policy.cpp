// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/arrivals/arrival_policy.h"

#include "db/summary/needs_summary.h"

#include <algorithm>

namespace hall {

ArrivalDecision decideArrival(const vision::Identification& who, const std::optional<db::Arrival>& last, db::Time now,
                              std::chrono::minutes sameVisit, Coming coming) {
    const auto* known = std::get_if<vision::Known>(&who);
    if (known == nullptr) { return NoVisit{}; }
    // By how much the clocks of then and now differ, on either side: after a step back, a visit of the day when the
    // clock was ahead is not this one for all the time until then.
    const bool isHere = last && last->state != db::ArrivalState::Done &&
                        std::chrono::abs(now - last->lastSeenAt) <= std::chrono::milliseconds(sameVisit);
    if (isHere) { return SameVisit{last->id}; }
    if (coming == Coming::Seen && last && wasServedToday(*last, now)) { return ServedVisit{last->id}; }
    return NewVisit{db::ResidentId{static_cast<std::int64_t>(known->best.person)}};
}

bool wasServedToday(const db::Arrival& arrival, db::Time now) {
    return db::wasServed(arrival) && db::summary::dateOf(arrival.firstSeenAt) == db::summary::dateOf(now);
}

bool mayTakeBack(const db::Arrival& arrival, db::DeviceId kiosk, db::Time at) {
    const bool isNameless = arrival.basis == db::ArrivalBasis::Anonymous || arrival.basis == db::ArrivalBasis::Unsure;
    return arrival.kiosk == kiosk && isNameless && arrival.state == db::ArrivalState::Waiting && !arrival.takenBy &&
           std::chrono::abs(at - arrival.firstSeenAt) <= std::chrono::milliseconds(kToTakeBack);
}

vision::Identification unlessTaken(const vision::Identification& who, std::span<const vision::PersonId> notThese) {
    const auto* known = std::get_if<vision::Known>(&who);
    if (known == nullptr || std::find(notThese.begin(), notThese.end(), known->best.person) == notThese.end()) {
        return who;
    }
    vision::Unsure unsure{.candidates = {known->best}};
    if (known->runnerUp) { unsure.candidates.push_back(*known->runnerUp); }
    return unsure;
}

bool isLive(float liveness, float minimumLiveness) {
    return liveness >= minimumLiveness;
}

} // namespace hall
