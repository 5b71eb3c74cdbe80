// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace wire {

using Monotonic = std::chrono::steady_clock::time_point;

/// How often each side asks "are you there", and when silence means that the other is dead.
/// A dead peer is found within `deadAfter` plus one `every`'s quarter: under ten seconds with the defaults.
struct Heartbeat {
    std::chrono::milliseconds every{3000};
    std::chrono::milliseconds deadAfter{9000};
};

/// So many messages a second on average, so many at once.
struct Rate {
    double perSecond = 60;
    double burst = 120;
};

/// Token bucket. Not thread-safe.
class RateLimit {
public:
    RateLimit(Rate rate, Monotonic now);

    /// Takes one token; false if there is none. Requires: `now` does not go back.
    [[nodiscard]] bool take(Monotonic now);
    /// From the last take() until there is a token again; zero if there is one.
    [[nodiscard]] std::chrono::milliseconds untilNext() const;

private:
    Rate m_rate;
    double m_tokens;
    Monotonic m_filledAt;
};

struct BackOffSettings {
    std::chrono::milliseconds first{500};
    std::chrono::milliseconds most{15000};
};

/// Waits that double from `first` to `most`, each shortened by up to half at random, so that all the devices of a hall
/// do not come back in the same moment.
class BackOff {
public:
    explicit BackOff(BackOffSettings settings);

    /// `random` in [0, 1).
    [[nodiscard]] std::chrono::milliseconds next(double random);
    void reset();

private:
    BackOffSettings m_settings;
    std::chrono::milliseconds m_now;
};

} // namespace wire
