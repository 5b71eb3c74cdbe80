// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/boot_clock.h"

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <string>

namespace hall {

/// How the wait after wrong guesses grows: so many cost nothing, then each costs twice the wait of the one before.
/// There is no wall: whoever waits may try again. Somebody who tries whenever they may gets one try in `longest`.
struct WaitRule {
    int atOnce = 2;                            ///< failures after which the next try is served at once
    std::chrono::seconds first{15};            ///< after one failure more
    std::chrono::seconds longest{900};         ///< a wait is never longer, whatever any clock says
    std::chrono::seconds forgiveOneEvery{300}; ///< an honest mistake is forgotten after this time
};

/// What is remembered of the failures under one name.
struct Failures {
    int count = 0;
    wire::Steady lastAt{};
    wire::Steady waitsUntil{}; ///< at or after lastAt
};

/// `before` with one more failure at `now`. Requires: nobody waits at `now`.
[[nodiscard]] Failures afterFailure(const Failures& before, wire::Steady now, const WaitRule& rule);

/// How long still, in whole seconds rounded up; nothing if a try is served at once.
[[nodiscard]] std::optional<std::chrono::seconds> waitOf(const Failures& failures, wire::Steady now);

/// The failures under many names (a kiosk and a phone tail, a desk and a login, a whole hall). Holds at most `capacity`
/// names: when it is full the names with the fewest failures go first, so that a flood of names does not free the one
/// that waits. Not thread-safe.
class GrowingWaits {
public:
    explicit GrowingWaits(WaitRule rule = {}, std::size_t capacity = 2000)
        : m_rule(rule)
        , m_capacity(capacity) {}

    [[nodiscard]] std::optional<std::chrono::seconds> waitOf(const std::string& name, wire::Steady now) const;
    /// A failure while that name waits anyway counts for nothing.
    void failed(const std::string& name, wire::Steady now);
    /// It was the right one after all, or somebody who may do so lifted the wait: the name starts again.
    void forget(const std::string& name) { m_failures.erase(name); }
    /// All names that begin with `prefix`.
    void forgetAll(const std::string& prefix);
    /// The longest wait under any name that begins with `prefix`.
    [[nodiscard]] std::optional<std::chrono::seconds> longestOf(const std::string& prefix, wire::Steady now) const;
    [[nodiscard]] std::size_t size() const { return m_failures.size(); }

private:
    void makeRoom(wire::Steady now);

    WaitRule m_rule;
    std::size_t m_capacity;
    std::map<std::string, Failures> m_failures;
};

} // namespace hall
