// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/arrivals/arrival_steps.h"

namespace desk {

ArrivalSteps stepsOf(const wire::ArrivalChanged& arrival, const ArrivalClerk& clerk) {
    const db::Arrival& its = arrival.arrival;
    const bool isWaiting = its.state == db::ArrivalState::Waiting;
    const bool isTaken = its.state == db::ArrivalState::Taken;
    ArrivalSteps can;
    can.isMine = clerk.staff && its.takenBy == clerk.staff;
    if (!clerk.isOnline) { return can; }
    can.take = isWaiting;
    can.reject = its.resident && (isWaiting || can.isMine);
    can.open = its.resident.has_value();
    can.finish = isTaken && can.isMine;
    can.link = !its.resident && its.state != db::ArrivalState::Done;
    can.handOver = isTaken && (can.isMine || clerk.role == db::StaffRole::Manager);
    can.accept = isTaken && can.isMine && !arrival.handedByName.empty();
    can.start = isTaken && can.isMine && its.resident;
    return can;
}

} // namespace desk
