// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/service/growing_waits.h"

#include <algorithm>
#include <cassert>

namespace hall {
namespace {

[[nodiscard]] int remembered(const Failures& failures, wire::Steady now, const WaitRule& rule) {
    // Waiting is no good behaviour: forgiveness starts when the wait ends.
    const auto quiet = std::max(now - failures.waitsUntil, wire::BootClock::duration(0));
    const auto forgiven = quiet / wire::BootClock::duration(rule.forgiveOneEvery);
    return static_cast<int>(std::max<std::int64_t>(failures.count - forgiven, 0));
}

} // namespace

Failures afterFailure(const Failures& before, wire::Steady now, const WaitRule& rule) {
    assert(!waitOf(before, now));
    Failures after{.count = remembered(before, now, rule) + 1, .lastAt = now, .waitsUntil = now};
    const int over = after.count - rule.atOnce - 1;
    if (over >= 0) {
        constexpr int kMostDoublings = 20;
        const auto wait = rule.first * (std::int64_t{1} << std::min(over, kMostDoublings));
        after.waitsUntil = now + std::min<std::chrono::seconds>(wait, rule.longest);
    }
    return after;
}

std::optional<std::chrono::seconds> waitOf(const Failures& failures, wire::Steady now) {
    if (failures.waitsUntil <= now) { return std::nullopt; }
    return std::chrono::ceil<std::chrono::seconds>(failures.waitsUntil - now);
}

std::optional<std::chrono::seconds> GrowingWaits::waitOf(const std::string& name, wire::Steady now) const {
    const auto found = m_failures.find(name);
    return found == m_failures.end() ? std::nullopt : hall::waitOf(found->second, now);
}

void GrowingWaits::failed(const std::string& name, wire::Steady now) {
    if (!m_failures.contains(name) && m_failures.size() >= m_capacity) { makeRoom(now); }
    const auto [found, isNew] = m_failures.try_emplace(name, Failures{.count = 0, .lastAt = now, .waitsUntil = now});
    if (!hall::waitOf(found->second, now)) { found->second = afterFailure(found->second, now, m_rule); }
}

void GrowingWaits::forgetAll(const std::string& prefix) {
    std::erase_if(m_failures, [&](const auto& each) { return each.first.starts_with(prefix); });
}

std::optional<std::chrono::seconds> GrowingWaits::longestOf(const std::string& prefix, wire::Steady now) const {
    std::optional<std::chrono::seconds> longest;
    for (auto each = m_failures.lower_bound(prefix); each != m_failures.end() && each->first.starts_with(prefix);
         ++each) {
        longest = std::max(longest, hall::waitOf(each->second, now));
    }
    return longest;
}

void GrowingWaits::makeRoom(wire::Steady now) {
    std::erase_if(m_failures, [&](const auto& each) { return remembered(each.second, now, m_rule) == 0; });
    if (m_failures.size() < m_capacity) { return; }
    m_failures.erase(std::min_element(m_failures.begin(), m_failures.end(), [](const auto& a, const auto& b) {
        return std::pair(a.second.count, a.second.lastAt) < std::pair(b.second.count, b.second.lastAt);
    }));
}

} // namespace hall
