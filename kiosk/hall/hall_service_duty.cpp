// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/duty_desk.h"
#include "kiosk/hall/hall_service.h"
#include "kiosk/hall/hall_service_parts.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/duty.h"
#include "kiosk/wire/residents.h"

#include <utility>

namespace hall {

using wire::RefusalCode;

std::set<db::StaffId> HallService::signedIn() const {
    std::set<db::StaffId> here;
    for (const auto& [connection, desk] : m_desks) {
        if (desk.session) {
            here.insert(desk.session->staff.id);
        }
    }
    for (const auto& [device, left] : m_left) {
        here.insert(left.session.staff.id);
    }
    return here;
}

void HallService::onDutyRequest(const db::Staff& staff, const wire::Body& body, const Reply& reply) {
    const db::Time at = now();
    const auto here = signedIn();
    const auto answer = [this, &reply](auto job) {
        ask(std::move(job), reply, [reply](const auto& answered) { replyWith(reply, answered); });
    };
    const auto change = [this, &reply](auto job) {
        ask(std::move(job), reply, [this, reply](const DutyAnswer& answered) {
            tell(reply, answered);
            if (answered && answered->answer.duty) {
                pushDuty();
            }
        });
    };
    if (wire::holds<wire::DutyAsk>(body)) {
        answer([staff, here, at](Books& books) { return dutyOf(books, staff, here, at); });
    } else if (const auto* hand = wire::getIf<wire::HandOverArrival>(&body)) {
        change([=, request = *hand](Books& books) { return handOverArrival(books, staff, request, here, at); });
    } else if (const auto* accept = wire::getIf<wire::AcceptArrival>(&body)) {
        change([=, id = accept->arrival](Books& books) { return acceptArrival(books, staff, id, here, at); });
    } else if (const auto* all = wire::getIf<wire::HandOverAll>(&body)) {
        ask([=, request = *all](Books& books) { return handOverAll(books, staff, request, here, at); }, reply,
            [this, reply](const DutyAnswer& answered) {
                tell(reply, answered);
                if (!answered || !answered->answer.duty) return;
                pushDuty();
                pushMatters(); // whichever they were, and whether there were any
            });
    } else if (const auto* note = wire::getIf<wire::WhereaboutsSet>(&body)) {
        onWhereabouts(staff, *note, reply);
    } else if (const auto* list = wire::getIf<wire::AuthoritiesAsk>(&body)) {
        answer([staff, id = list->resident, at](Books& books) { return authoritiesOf(books, staff, id, at); });
    } else if (const auto* add = wire::getIf<wire::AuthorityAdd>(&body)) {
        answer([staff, request = *add, at](Books& books) { return addAuthority(books, staff, request, at); });
    } else {
        reply(refused(RefusalCode::NotAllowed)); // the wire lets no other through
    }
}

void HallService::onWhereabouts(const db::Staff& staff, const wire::WhereaboutsSet& request, const Reply& reply) {
    const db::Time at = now();
    ask([staff, request, here = signedIn(),
         at](Books& books) { return setWhereabouts(books, staff, request, here, at); },
        reply,
        [this, reply](const Answer<wire::DutyTold>& answered) {
            replyWith(reply, answered);
            if (answered && answered->duty) {
                pushDuty();
                updateWindows();
            }
        });
}

void HallService::onLeft(db::StaffId who) {
    pushDuty();
    updateWindows();
    if (signedIn().contains(who)) {
        return; // at another desk
    }
    const db::Time at = now();
    m_worker.run(
        [who, at](Books& books) {
            noteLeft(books, who, at);
            return true;
        },
        this, [](bool) {});
}

void HallService::pushDuty() {
    pushToDesks(wire::DutyChanged{});
}

void HallService::updateWindows() {
    const db::Time at = now();
    struct Windows {
        wire::WindowsOpen open;
        wire::WindowsAway away;
    };
    m_worker.run(
        [at, here = signedIn()](Books& books) {
            books.signedIn = here;
            return Windows{windowsOpen(books, at), windowsAway(books, at)};
        },
        this,
        [this](const Windows& windows) {
            if (std::exchange(m_windowsOpen, windows.open) != windows.open) {
                pushToDesks(m_windowsOpen);
                pushToKiosks(m_windowsOpen);
            }
            if (std::exchange(m_windowsAway, windows.away) != windows.away) {
                pushToKiosks(m_windowsAway);
            }
        });
}

void HallService::tellWindows(db::DeviceId kiosk) {
    pushToKiosk(kiosk, m_windowsOpen); // it forgot what it knew when its line was cut
    if (!m_windowsAway.lines.empty()) {
        pushToKiosk(kiosk, m_windowsAway);
    }
}

} // namespace hall
