// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/boot_clock.h"

#include <chrono>
#include <cstddef>
#include <vector>

namespace hall {

/// The pictures that kiosks saw of late: how often one may say so, and what a desk that signs in is told. Where, when
/// and by what sign; no track, no face, nobody's name.
class AttackLog {
public:
    static constexpr std::chrono::minutes kWindow{10};
    static constexpr std::size_t kMostInWindow = 12; ///< of one kiosk

    struct Seen {
        db::DeviceId kiosk{};
        wire::AttackSign sign{};
        db::Time at{}; ///< by the hall's clock, to be shown
        wire::Steady since{};
    };

    /// Whether this kiosk may report one more.
    [[nodiscard]] bool admits(db::DeviceId kiosk, wire::Steady now) const;
    void add(const Seen& seen);
    /// Of the last kWindow, oldest first.
    [[nodiscard]] std::vector<Seen> recent(wire::Steady now) const;

private:
    std::vector<Seen> m_seen; ///< oldest first; those of the last kWindow when `add` was called last
};

} // namespace hall
