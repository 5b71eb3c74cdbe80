// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/service/service.h"

namespace hall {

wire::Refused refused(wire::RefusalCode code) {
    return {.code = code, .retryAfterSeconds = 0, .takenBy = {}};
}

wire::Refused lockedOut(std::chrono::seconds wait) {
    return {.code = wire::RefusalCode::LockedOut, .retryAfterSeconds = static_cast<int>(wait.count()), .takenBy = {}};
}

wire::Refused tooMany(std::chrono::seconds retryAfter) {
    return {
        .code = wire::RefusalCode::TooMany, .retryAfterSeconds = static_cast<int>(retryAfter.count()), .takenBy = {}};
}

Service::Service(StoreWorker& worker, Clocks clocks, int mostWaiting)
    : m_worker(worker)
    , m_clocks(std::move(clocks))
    , m_mostWaiting(mostWaiting) {
    assert(m_clocks.now && m_clocks.steady);
}

bool Service::isAtLimit(const Respond& respond) const {
    const bool isOver = m_worker.waiting() >= m_mostWaiting;
    if (isOver) { respond(refused(wire::RefusalCode::Unavailable)); }
    return isOver;
}

void Service::finish(const Respond& respond, const wire::Body& body, const Changes& changes) {
    m_before(changes);
    if (respond) { respond(body); }
    m_after(changes);
}

void Service::left(db::StaffId who) {
    for (const auto& hook : m_left) {
        hook(who);
    }
}

const std::function<void(const Asker&, const wire::Body&, const Respond&)>*
Service::handlerOf(std::string_view request) const {
    const auto found = m_handlers.find(request);
    return found == m_handlers.end() ? nullptr : &found->second;
}

void Service::deskBegins(const Connections::Desk& desk) const {
    for (const auto& hook : m_deskBegins) {
        hook(desk);
    }
}

void Service::kioskConnects(db::DeviceId kiosk) const {
    for (const auto& hook : m_kioskConnects) {
        hook(kiosk);
    }
}

void Service::secondPassed() const {
    for (const auto& hook : m_everySecond) {
        hook();
    }
}

void Service::setTeller(std::function<void(const Changes&)> before, std::function<void(const Changes&)> after) {
    m_before = std::move(before);
    m_after = std::move(after);
}

wire::Refused Service::refusalTo(const ArrivalAnswer& answer) {
    if (const auto* taken = std::get_if<TakenBy>(&answer.error())) {
        return {.code = wire::RefusalCode::AlreadyTaken, .retryAfterSeconds = 0, .takenBy = taken->name};
    }
    return refused(std::get<wire::RefusalCode>(answer.error()));
}

} // namespace hall
