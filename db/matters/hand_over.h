// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/duty.h"
#include "db/records/hall.h"
#include "db/records/refusal.h"

#include <optional>
#include <string>

namespace db::matters {

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
