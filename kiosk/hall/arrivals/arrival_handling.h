// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/state/changes.h"
#include "kiosk/hall/state/hall_state.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/line.h"
#include "kiosk/wire/residents.h"

#include <string>
#include <variant>
#include <vector>

/// What a desk may ask once its staff signed in. All run on the state's thread; every look-up is in the audit log.
namespace hall {

/// One page of what a desk missed, in order.
struct MissedPage {
    std::vector<wire::ArrivalChanged> changes;
    db::ArrivalEventSeq last{}; ///< continue after this one
    bool isComplete = false;    ///< nothing is missing now
};
inline constexpr int kMissedPage = 100;
/// A desk that has nothing yet (`after` 0) starts at most `firstLook` events back, not at the hall's first day.
inline constexpr std::int64_t kFirstLook = 1000;
[[nodiscard]] Answer<MissedPage> missedBy(HallState& state, const db::Staff& who, db::ArrivalEventSeq after,
                                          db::Time now, std::int64_t firstLook = kFirstLook);

[[nodiscard]] ArrivalAnswer takeArrival(HallState& state, const db::Staff& who, db::ArrivalId arrival, db::Time now);
/// These change an arrival that is nobody's or one's own (a manager: anybody's), and is not done.
[[nodiscard]] ArrivalAnswer finishArrival(HallState& state, const db::Staff& who, db::ArrivalId arrival, db::Time now);
/// Why goes to the audit log; so does what the other knows it from.
[[nodiscard]] ArrivalAnswer notThisPerson(HallState& state, const db::Staff& who, const wire::NotThisPerson& request,
                                          db::Time now);
/// What `who` did last to it, finishing it or saying that it is somebody else, as if it had not been; within
/// wire::kMayUndo and as long as nobody changed it since, else NotInState.
[[nodiscard]] ArrivalAnswer undoArrival(HallState& state, const db::Staff& who, db::ArrivalId arrival, db::Time now);
[[nodiscard]] ArrivalAnswer linkArrival(HallState& state, const db::Staff& who, const wire::LinkArrival& request,
                                        db::Time now);

/// Written into the audit log, with the sealed purpose, before anything is read.
[[nodiscard]] Answer<wire::ResidentRecord> openResident(HallState& state, const db::Staff& who,
                                                        const wire::OpenResident& request, db::Time now);
/// Somebody as the desk finds them; whether they are enrolled is left open.
[[nodiscard]] wire::ResidentMatches::Match matchOf(const ResidentIndex::Entry& entry, db::Date today);
[[nodiscard]] Answer<wire::ResidentMatches> searchResidents(HallState& state, const db::Staff& who,
                                                            const wire::SearchResidents& request, db::Time now);

} // namespace hall
