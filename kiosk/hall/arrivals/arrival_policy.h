// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/hall.h"
#include "vision/types/recognition.h"

#include <chrono>
#include <optional>
#include <span>
#include <variant>

namespace hall {

/// The person is in the hall already: the same visit goes on.
struct SameVisit {
    db::ArrivalId arrival{};
};
/// The person has come, or has come back.
struct NewVisit {
    db::ResidentId resident{};
};
/// Today's visit is over, staff have seen to it: whoever comes by again wants to rate it or is on the way out. Nothing
/// to store; they are a new arrival once they say that there is something else.
struct ServedVisit {
    db::ArrivalId arrival{};
};
/// Nobody is surely known: nothing to store.
struct NoVisit {};

using ArrivalDecision = std::variant<SameVisit, NewVisit, ServedVisit, NoVisit>;

/// What is known of why they stand before a kiosk.
enum class Coming {
    Seen,             ///< recognised, or signed in
    ForSomethingElse, ///< and they said so
};

/// Is this a new arrival, the same visit, or a visit that is over? `last` is the newest arrival that is linked to the
/// known resident, if any. Seen again within `sameVisit` of the last time, and not done: the same visit. A clock that
/// was set back by no more than that is no reason for a second visit.
[[nodiscard]] ArrivalDecision decideArrival(const vision::Identification& who, const std::optional<db::Arrival>& last,
                                            db::Time now, std::chrono::minutes sameVisit, Coming coming = Coming::Seen);

/// The visit began today, and staff have seen to it and ended it.
[[nodiscard]] bool wasServedToday(const db::Arrival& arrival, db::Time now);

/// A visitor can say this long after an arrival that it was a slip of the hand; the page that offers it stays for less.
inline constexpr std::chrono::minutes kToTakeBack{2};
/// May this kiosk take that arrival back for a visitor who said so `at`? Only what was chosen there without a name, and
/// only while no member of staff has taken it or said who it is.
[[nodiscard]] bool mayTakeBack(const db::Arrival& arrival, db::DeviceId kiosk, db::Time at);

/// Nobody stands in front of one camera twice, and somebody who was told "no, not me" is not that person: a known face
/// that is one of `notThese` becomes unsure (a human asks), an unsure one loses nothing.
[[nodiscard]] vision::Identification unlessTaken(const vision::Identification& who,
                                                 std::span<const vision::PersonId> notThese);

/// Is the face live enough to be compared at all? A value that is not a number is not live.
[[nodiscard]] bool isLive(float liveness, float minimumLiveness);

} // namespace hall
