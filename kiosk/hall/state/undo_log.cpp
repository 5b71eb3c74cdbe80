// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/undo_log.h"

#include "kiosk/wire/arrivals.h"

#include <algorithm>

namespace hall {

void UndoLog::note(db::StaffId who, db::ArrivalId arrival, db::ArrivalEventSeq event, wire::Steady now) {
    forget(who, arrival);
    if (m_deeds.size() == kMost) { m_deeds.erase(m_deeds.begin()); }
    m_deeds.push_back({.who = who, .arrival = arrival, .event = event, .at = now});
}

std::optional<db::ArrivalEventSeq> UndoLog::find(db::StaffId who, db::ArrivalId arrival, wire::Steady now) const {
    const auto found =
        std::ranges::find_if(m_deeds, [&](const Deed& each) { return each.who == who && each.arrival == arrival; });
    if (found == m_deeds.end() || now - found->at > wire::kMayUndo) { return std::nullopt; }
    return found->event;
}

void UndoLog::forget(db::StaffId who, db::ArrivalId arrival) {
    std::erase_if(m_deeds, [&](const Deed& each) { return each.who == who && each.arrival == arrival; });
}

} // namespace hall
