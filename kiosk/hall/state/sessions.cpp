// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/sessions.h"

#include <algorithm>

namespace hall {
namespace {

[[nodiscard]] bool isWithin(wire::Steady since, wire::Steady now, std::chrono::minutes allowed) {
    return now - since <= std::chrono::milliseconds(allowed);
}

} // namespace

void KioskSession::asked(db::ArrivalId arrival, const std::string& trackKey, wire::Steady now) {
    answered(arrival);
    if (m_asked.size() == kMostAsked) { m_asked.erase(m_asked.begin()); }
    m_asked.push_back({arrival, trackKey, now});
}

std::optional<KioskSession::Asked> KioskSession::question(db::ArrivalId arrival, wire::Steady now) const {
    const auto found =
        std::find_if(m_asked.begin(), m_asked.end(), [&](const Asked& each) { return each.arrival == arrival; });
    if (found == m_asked.end() || !isWithin(found->at, now, kToAnswer)) { return std::nullopt; }
    return *found;
}

void KioskSession::answered(db::ArrivalId arrival) {
    std::erase_if(m_asked, [&](const Asked& each) { return each.arrival == arrival; });
}

void KioskSession::greeted(db::ArrivalId arrival, db::ArrivalBasis by, wire::Steady now) {
    answered(arrival);
    m_greeted = Greeted{arrival, by, now};
}

std::optional<db::ArrivalBasis> KioskSession::greetedBy(db::ArrivalId arrival, wire::Steady now) const {
    return mayWithdraw(arrival, now) ? std::optional(m_greeted->by) : std::nullopt;
}

bool KioskSession::mayWithdraw(db::ArrivalId arrival, wire::Steady now) const {
    return m_greeted && m_greeted->arrival == arrival && isWithin(m_greeted->at, now, kToWithdraw);
}

void KioskSession::visitOver(std::optional<db::ArrivalId> arrival) {
    if (m_greeted && (!arrival || m_greeted->arrival == *arrival)) { m_greeted.reset(); }
}

bool isIdle(const DeskSession& session, wire::Steady now, std::chrono::seconds idleLock) {
    return now - session.lastActiveAt > std::chrono::milliseconds(idleLock);
}

AccountNews takeOver(DeskSession& session, const std::vector<db::Staff>& all) {
    const auto now = std::ranges::find(all, session.staff.id, &db::Staff::id);
    if (now == all.end() || !now->isActive || now->role != session.staff.role) { return AccountNews::Ended; }
    const bool isSame = now->name == session.staff.name && now->window == session.staff.window;
    session.staff = *now;
    return isSame ? AccountNews::None : AccountNews::Changed;
}

bool mayChange(const db::Arrival& arrival, const db::Staff& staff) {
    return !arrival.takenBy || *arrival.takenBy == staff.id || staff.role == db::StaffRole::Manager;
}

} // namespace hall
