// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <string>

namespace hall {

/// After so many failures, how long nobody may try. 24 first characters stand on the kiosk's pad: five tries guess one
/// of them with a chance of 5/24, then every further try costs twice the wait of the one before.
struct LockOutSettings {
    int failuresBeforeLock = 5;
    std::chrono::seconds firstLock{30};
    std::chrono::seconds longestLock{900};
    std::chrono::seconds forgiveOneEvery{300}; ///< an honest mistake is forgotten after this time
};

/// What is remembered of the failures under one name.
struct Attempts {
    int failures = 0;
    db::Time lastFailureAt{};
    std::optional<db::Time> lockedUntil;
};

/// `before` with one more failure at `now`. Requires: not locked at `now`.
[[nodiscard]] Attempts afterFailure(const Attempts& before, db::Time now, const LockOutSettings& settings);

/// How long still, in whole seconds rounded up; nothing if not locked.
[[nodiscard]] std::optional<std::chrono::seconds> lockedFor(const Attempts& attempts, db::Time now);

/// The attempts under many names (a kiosk, a phone tail, a login). Holds at most `capacity` names: when it is full the
/// names with the fewest failures go first, so that a flood of names does not free the one that is locked.
class AttemptBook {
public:
    explicit AttemptBook(LockOutSettings settings = {}, std::size_t capacity = 2000)
        : m_settings(settings)
        , m_capacity(capacity) {}

    [[nodiscard]] std::optional<std::chrono::seconds> lockedFor(const std::string& name, db::Time now) const;
    void failed(const std::string& name, db::Time now);
    void succeeded(const std::string& name) { m_attempts.erase(name); }
    [[nodiscard]] std::size_t size() const { return m_attempts.size(); }

private:
    void makeRoom(db::Time now);

    LockOutSettings m_settings;
    std::size_t m_capacity;
    std::map<std::string, Attempts> m_attempts;
};

} // namespace hall
