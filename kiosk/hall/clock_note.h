// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"
#include "db/records/result.h"
#include "kiosk/wire/boot_clock.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

namespace hall {

/// What the two clocks of one machine showed at one moment, so that the next start finds out whether the wall clock was
/// set while no hall ran. It says nothing once the machine itself was started again: then nobody watched.
struct ClockNote {
    std::string boot; ///< which start of the machine
    db::Time wall{};
    wire::Steady steady{};
    friend bool operator==(const ClockNote&, const ClockNote&) = default;
};

/// Different for each start of this machine (/proc/sys/kernel/random/boot_id); empty where there is none.
[[nodiscard]] std::string bootOfThisMachine();

/// Nothing if there is no note, or none that can be read.
[[nodiscard]] std::optional<ClockNote> readClockNote(const std::filesystem::path& file);
/// Errors: DiskFull, Io.
[[nodiscard]] db::Expected<void> writeClockNote(const std::filesystem::path& file, const ClockNote& note);

/// By how much the wall clock was set since `before`, if it was (ClockWatch) and if both are of one start. Pure.
[[nodiscard]] std::optional<std::chrono::seconds> setBetween(const ClockNote& before, const ClockNote& now);

} // namespace hall
