// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/service/connections.h"

#include <algorithm>

namespace hall {

void Connections::Desk::tell(const wire::Body& body) const {
    if (peer) { (void)peer->send(body); }
}

void Connections::know(const db::Device& device) {
    m_devices[device.certificateFingerprint] = device;
    if (device.kind == db::DeviceKind::Kiosk && !device.revokedAt) {
        m_kiosks[device.id].label = device.label; // a kiosk that is switched off is worth a line on the desks, too
    }
}

const db::Device* Connections::known(db::DeviceId device) const {
    const auto found = std::find_if(m_devices.begin(), m_devices.end(),
                                    [device](const auto& each) { return each.second.id == device; });
    return found == m_devices.end() ? nullptr : &found->second;
}

std::string Connections::labelOf(db::DeviceId kiosk) const {
    const auto found = m_kiosks.find(kiosk);
    return found == m_kiosks.end() ? std::string() : found->second.label;
}

Connections::Desk* Connections::desk(std::uint64_t connection) {
    const auto found = m_desks.find(connection);
    return found == m_desks.end() ? nullptr : &found->second;
}

Connections::Desk* Connections::deskOf(std::uint64_t connection, db::StaffId who) {
    Desk* found = desk(connection);
    return found != nullptr && found->session && found->session->staff.id == who ? found : nullptr;
}

std::set<db::StaffId> Connections::signedIn() const {
    std::set<db::StaffId> here;
    for (const auto& [connection, desk] : m_desks) {
        if (desk.session) { here.insert(desk.session->staff.id); }
    }
    for (const auto& [device, left] : m_left) {
        here.insert(left.session.staff.id);
    }
    return here;
}

void Connections::toDesks(const wire::Body& body) const {
    toEachDesk([&body](const DeskSession&) { return std::optional(body); });
}

void Connections::toManagers(const wire::Body& body) const {
    toEachDesk([&body](const DeskSession& session) {
        return session.staff.role == db::StaffRole::Manager ? std::optional(body) : std::nullopt;
    });
}

void Connections::toKiosk(db::DeviceId kiosk, const wire::Body& body) const {
    const auto found = m_kiosks.find(kiosk);
    if (found != m_kiosks.end() && found->second.peer) {
        (void)found->second.peer->send(body); // or it is told when back
    }
}

void Connections::toKiosks(const wire::Body& body) const {
    for (const auto& [id, kiosk] : m_kiosks) {
        toKiosk(id, body);
    }
}

void Connections::toFollowers(const PerViewer<wire::ArrivalChanged>& news) const {
    for (const auto& [connection, desk] : m_desks) {
        if (desk.isFollowing && desk.session) { desk.tell(news.as(desk.session->staff.id)); }
    }
}

} // namespace hall
