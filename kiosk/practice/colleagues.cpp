// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/practice/colleagues.h"

#include "kiosk/wire/duty.h"
#include "kiosk/wire/needs.h"

namespace practice {

Colleagues::Colleagues(Hall& hall) {
    const MadeUp& people = hall.people();
    for (const Colleague who : {Neighbour, Away, LongNamed, Manager}) {
        auto desk = std::make_unique<Caller>(hall, people.desks.at(who));
        desk->worksAs(people.staff.at(who).login, kPassword);
        m_desks.emplace(who, std::move(desk));
    }
    at(Away).tell(wire::WhereaboutsSet{
        .until = hall.now() + std::chrono::minutes{330}, .asks = people.staff.at(Neighbour).id, .words = "去街道开会"});
}

void Colleagues::work() {
    for (const auto& [who, desk] : m_desks) {
        desk->link().ask(wire::Body(wire::PlacesAsk{}), &desk->link(), wire::HallLink::Reply());
    }
}

} // namespace practice
