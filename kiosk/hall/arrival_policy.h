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
/// Nobody is surely known: nothing to store.
struct NoVisit {};

using ArrivalDecision = std::variant<SameVisit, NewVisit, NoVisit>;

/// Is this a new arrival or the same visit? `last` is the newest arrival that is linked to the known resident, if any.
/// Seen again within `sameVisit` of the last time, and not done: the same visit. A clock that was set back by no more
/// than that is no reason for a second visit.
[[nodiscard]] ArrivalDecision decideArrival(const vision::Identification& who, const std::optional<db::Arrival>& last,
                                            db::Time now, std::chrono::minutes sameVisit);

/// Nobody stands in front of one camera twice, and somebody who was told "no, not me" is not that person: a known face
/// that is one of `notThese` becomes unsure (a human asks), an unsure one loses nothing.
[[nodiscard]] vision::Identification unlessTaken(const vision::Identification& who,
                                                 std::span<const vision::PersonId> notThese);

/// Is the face live enough to be compared at all? A value that is not a number is not live.
[[nodiscard]] bool isLive(float liveness, float minimumLiveness);

} // namespace hall
