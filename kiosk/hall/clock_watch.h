// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"
#include "kiosk/wire/boot_clock.h"

#include <chrono>
#include <map>
#include <optional>
#include <vector>

namespace hall {

/// Whether the hall's wall clock goes as time does, and whether the devices' clocks agree with it. Which of two clocks
/// that differ is wrong, nobody here can know. Pure; whoever holds it says the times.
class ClockWatch {
public:
    /// More than a leap second, and than two readings lie apart.
    static constexpr std::chrono::seconds kStep{5};
    /// What a screen that shows minutes may differ by.
    static constexpr std::chrono::seconds kOff{60};

    /// `wall` and `now` are the same moment, here and below.
    ClockWatch(db::Time wall, wire::Steady now)
        : m_wall(wall)
        , m_now(now) {}

    /// By how much the wall clock was set since the last call, if it was. An NTP daemon that slews is no step: it
    /// changes the rate of both clocks.
    [[nodiscard]] std::optional<std::chrono::seconds> look(db::Time wall, wire::Steady now);

    /// A device said what its clock shows.
    void heard(db::DeviceId device, db::Time theirs, wire::Steady now);

    struct Off {
        db::DeviceId device{};
        std::chrono::seconds ahead{}; ///< of the hall; negative: behind it
    };
    /// The devices whose clock differs, as they would show `now`, if nobody set it since they were heard.
    [[nodiscard]] std::vector<Off> off(db::Time wall, wire::Steady now) const;

private:
    db::Time m_wall;
    wire::Steady m_now;
    std::map<db::DeviceId, db::Time> m_zero; ///< what their clock showed when the steady clock began
};

} // namespace hall
