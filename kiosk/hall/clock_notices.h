// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/clock_watch.h"
#include "kiosk/hall/service/service.h"
#include "kiosk/wire/line.h"

#include <chrono>
#include <optional>
#include <set>
#include <string>

namespace hall {

/// Watches the hall's clock and those of the devices; notes and tells what it sees. Main thread; outlived by the
/// service.
class ClockNotices {
public:
    /// `setWhileAway`: by how much the wall clock was set while no hall ran, as far as that left a trace.
    ClockNotices(Service& hall, std::optional<std::chrono::seconds> setWhileAway);

    /// A device said what its clock shows.
    void heard(db::DeviceId device, db::Time theirs);

private:
    void look();
    void stepped(std::chrono::seconds by);
    void note(const char* action, const std::string& subject, std::chrono::seconds by);
    /// For the next start.
    void writeDown();
    [[nodiscard]] wire::ClockNotice notice() const;

    Service& m_hall;
    ClockWatch m_clock;
    wire::Steady m_writtenAt{};
    std::chrono::seconds m_lastStep{0};
    std::optional<db::Time> m_lastStepAt;
    std::set<db::DeviceId> m_differs; ///< devices whose clock does
};

} // namespace hall
