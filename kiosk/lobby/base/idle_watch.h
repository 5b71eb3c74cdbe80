// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace lobby {

using SteadyTime = std::chrono::steady_clock::time_point;
using namespace std::chrono_literals;

/// Counts the time since the last touch. Holds no timer and no clock: whoever owns it passes the time in.
class IdleWatch {
public:
    /// Requires: 0 < warning < limit.
    struct Limits {
        std::chrono::milliseconds limit = 30s;
        std::chrono::milliseconds warning = 10s; ///< before the limit
    };

    /// Starts to count anew; what was counted is forgotten.
    void restart(SteadyTime now, Limits limits);
    /// Nothing runs out until the next restart.
    void stop();

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] bool hasRunOut(SteadyTime now) const;
    [[nodiscard]] bool isWarning(SteadyTime now) const;
    /// Whole seconds until it runs out, rounded up, at least 0.
    [[nodiscard]] int secondsLeft(SteadyTime now) const;
    /// What is left of the limit, 1 to 0.
    [[nodiscard]] double shareLeft(SteadyTime now) const;

private:
    [[nodiscard]] std::chrono::milliseconds left(SteadyTime now) const;

    Limits m_limits;
    SteadyTime m_since;
    bool m_running = false;
};

} // namespace lobby
