// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace wire {

/// Time since this machine was started, its sleep counted (CLOCK_BOOTTIME). Nobody can set it, so whatever limits (an
/// idle lock, a wait after wrong guesses) is measured with it, and the wall clock only says when something happened.
/// Of one machine and one start: never sent, and stored only beside what tells that start (hall::ClockNote).
struct BootClock {
    using duration = std::chrono::milliseconds;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<BootClock>;
    // The name that std::chrono asks a clock for.
    static constexpr bool is_steady = true; // NOLINT(readability-identifier-naming)

    /// From any thread.
    [[nodiscard]] static time_point now() noexcept;
};
using Steady = BootClock::time_point;

} // namespace wire
