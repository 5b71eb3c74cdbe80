// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/duty.h"
#include "db/records/hall.h"

#include <optional>
#include <string>

namespace db::matters {

/// Why an arrival does not go to somebody else, or is not accepted.
enum class HandOverRefusal {
    IsDone,       ///< nothing more happens to it
    NotTaken,     ///< nobody owns it yet: take it first
    NotYours,     ///< another member of staff owns it, and you are not the manager
    NoNote,       ///< 移交要留话: the receiver must know what was said
    HasItAlready, ///< the receiver owns it
    NotStaff,     ///< the receiver does not work here, or not any more
    IsAway,       ///< the receiver left a note that they are out
    NothingToAccept,
    NotForYou, ///< it was handed to another
};

/// The sentence that staff read; Chinese.
[[nodiscard]] std::string reasonOf(HandOverRefusal refusal);

struct HandOverWish {
    StaffId to{};
    std::string note = {};
    StaffId actor{};
    StaffRole role = StaffRole::Clerk;
    bool isReceiverStaff = false; ///< active
    bool isReceiverAway = false;  ///< a whereabouts note is in force
};

/// Pure: nothing, or why not.
[[nodiscard]] std::optional<HandOverRefusal> refuseHandOver(const Arrival& arrival, const HandOverWish& wish);
/// `open`: the hand-over that was not accepted yet.
[[nodiscard]] std::optional<HandOverRefusal> refuseAccept(const std::optional<ArrivalHandOver>& open, StaffId actor);

} // namespace db::matters
