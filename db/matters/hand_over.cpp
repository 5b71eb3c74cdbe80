// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/matters/hand_over.h"

#include "db/matters/blank.h"

namespace db::matters {

std::optional<HandOverRefusal> refuseHandOver(const Arrival& arrival, const HandOverWish& wish) {
    if (arrival.state == ArrivalState::Done) { return HandOverRefusal::IsDone; }
    if (!arrival.takenBy) { return HandOverRefusal::NotTaken; }
    if (*arrival.takenBy != wish.actor && wish.role != StaffRole::Manager) { return HandOverRefusal::NotYours; }
    if (*arrival.takenBy == wish.to) { return HandOverRefusal::HasItAlready; }
    if (!wish.isReceiverStaff) { return HandOverRefusal::NotStaff; }
    if (wish.isReceiverAway) { return HandOverRefusal::IsAway; }
    if (isBlank(wish.note)) { return HandOverRefusal::NoNote; }
    return std::nullopt;
}

std::optional<HandOverRefusal> refuseAccept(const std::optional<ArrivalHandOver>& open, StaffId actor) {
    if (!open) { return HandOverRefusal::NothingToAccept; }
    if (open->to != actor) { return HandOverRefusal::NotForYou; }
    return std::nullopt;
}

} // namespace db::matters
