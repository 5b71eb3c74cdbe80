// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/attempt_book.h"

#include <algorithm>
#include <cassert>

namespace hall {
namespace {

[[nodiscard]] int remembered(const Attempts& attempts, db::Time now, const LockOutSettings& settings) {
    // The wait of a lock is no good behaviour: forgiveness starts when the lock ends.
    const db::Time since = attempts.lockedUntil.value_or(attempts.lastFailureAt);
    const auto quiet = std::max(now - since, std::chrono::milliseconds(0));
    const auto forgiven = quiet / std::chrono::milliseconds(settings.forgiveOneEvery);
    return static_cast<int>(std::max<std::int64_t>(attempts.failures - forgiven, 0));
}

} // namespace

Attempts afterFailure(const Attempts& before, db::Time now, const LockOutSettings& settings) {
    assert(!lockedFor(before, now));
    Attempts after{.failures = remembered(before, now, settings) + 1, .lastFailureAt = now, .lockedUntil = {}};
    const int over = after.failures - settings.failuresBeforeLock;
    if (over >= 0) {
        constexpr int kMostDoublings = 20;
        const auto wait = settings.firstLock * (std::int64_t{1} << std::min(over, kMostDoublings));
        after.lockedUntil = now + std::min<std::chrono::seconds>(wait, settings.longestLock);
    }
    return after;
}

std::optional<std::chrono::seconds> lockedFor(const Attempts& attempts, db::Time now) {
    if (!attempts.lockedUntil || *attempts.lockedUntil <= now) {
        return std::nullopt;
    }
    return std::chrono::ceil<std::chrono::seconds>(*attempts.lockedUntil - now);
}

std::optional<std::chrono::seconds> AttemptBook::lockedFor(const std::string& name, db::Time now) const {
    const auto found = m_attempts.find(name);
    return found == m_attempts.end() ? std::nullopt : hall::lockedFor(found->second, now);
}

void AttemptBook::failed(const std::string& name, db::Time now) {
    const auto found = m_attempts.find(name);
    if (found == m_attempts.end() && m_attempts.size() >= m_capacity) {
        makeRoom(now);
    }
    Attempts& attempts = m_attempts[name];
    if (!hall::lockedFor(attempts, now)) {
        attempts = afterFailure(attempts, now, m_settings);
    }
}

void AttemptBook::makeRoom(db::Time now) {
    std::erase_if(m_attempts, [&](const auto& each) { return remembered(each.second, now, m_settings) == 0; });
    if (m_attempts.size() < m_capacity) {
        return;
    }
    m_attempts.erase(std::min_element(m_attempts.begin(), m_attempts.end(), [](const auto& a, const auto& b) {
        return std::pair(a.second.failures, a.second.lastFailureAt) <
               std::pair(b.second.failures, b.second.lastFailureAt);
    }));
}

} // namespace hall
