// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/duty/duty_requests.h"

#include "kiosk/hall/duty/duty_handling.h"

namespace hall {

void answerDuty(Service& hall) {
    const auto moved = [](const auto&, const wire::DutyTold& told) { return Changes{.duty = told.duty.has_value()}; };
    hall.on<wire::DutyAsk>([](const Records& records, const Asker& asker, const wire::DutyAsk&) {
        return dutyOf(records, asker.by(), asker.here, asker.at);
    });
    hall.on<wire::HandOverArrival>(
        [](HallState& state, const Asker& asker, const wire::HandOverArrival& request) {
            return handOverArrival(state, asker.by(), request, asker.here, asker.at);
        },
        moved);
    hall.on<wire::AcceptArrival>(
        [](HallState& state, const Asker& asker, const wire::AcceptArrival& request) {
            return acceptArrival(state, asker.by(), request.arrival, asker.here, asker.at);
        },
        moved);
    hall.on<wire::HandOverAll>(
        [](HallState& state, const Asker& asker, const wire::HandOverAll& request) {
            return handOverAll(state, asker.by(), request, asker.here, asker.at);
        },
        [](const auto&, const wire::DutyTold& told) {
            return Changes{.matters = told.duty.has_value(), .duty = told.duty.has_value()};
        });
    hall.on<wire::WhereaboutsSet>(
        [](HallState& state, const Asker& asker, const wire::WhereaboutsSet& request) {
            return setWhereabouts(state, asker.by(), request, asker.here, asker.at);
        },
        [](const auto&, const wire::DutyTold& told) {
            return Changes{.duty = told.duty.has_value(), .windows = told.duty.has_value()};
        });
    hall.whenLeft([&hall](db::StaffId who) {
        hall.tell({.duty = true, .windows = true});
        if (hall.lines().signedIn().contains(who)) {
            return; // at another desk
        }
        hall.look(
            [who, at = hall.now()](HallState& state) {
                noteLeft(state, who, at);
                return true;
            },
            [](bool) {});
    });
}

} // namespace hall
