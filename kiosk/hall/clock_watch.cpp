// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/clock_watch.h"

namespace hall {

std::optional<std::chrono::seconds> ClockWatch::look(db::Time wall, wire::Steady now) {
    const auto by = (wall - m_wall) - (now - m_now);
    if (std::chrono::abs(by) <= std::chrono::milliseconds(kStep)) { return std::nullopt; }
    m_wall = wall;
    m_now = now;
    return std::chrono::round<std::chrono::seconds>(by);
}

void ClockWatch::heard(db::DeviceId device, db::Time theirs, wire::Steady now) {
    m_zero[device] = theirs - now.time_since_epoch();
}

std::vector<ClockWatch::Off> ClockWatch::off(db::Time wall, wire::Steady now) const {
    std::vector<Off> off;
    for (const auto& [device, zero] : m_zero) {
        const auto ahead = zero + now.time_since_epoch() - wall;
        if (std::chrono::abs(ahead) >= std::chrono::milliseconds(kOff)) {
            off.push_back({device, std::chrono::round<std::chrono::seconds>(ahead)});
        }
    }
    return off;
}

} // namespace hall
