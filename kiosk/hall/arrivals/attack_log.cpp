// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/arrivals/attack_log.h"

#include <algorithm>
#include <iterator>

namespace hall {
namespace {

[[nodiscard]] bool isOld(const AttackLog::Seen& seen, wire::Steady now) {
    return now - seen.since > std::chrono::milliseconds(AttackLog::kWindow);
}

} // namespace

bool AttackLog::admits(db::DeviceId kiosk, wire::Steady now) const {
    const auto count = std::count_if(m_seen.begin(), m_seen.end(),
                                     [&](const Seen& each) { return each.kiosk == kiosk && !isOld(each, now); });
    return static_cast<std::size_t>(count) < kMostInWindow;
}

void AttackLog::add(const Seen& seen) {
    std::erase_if(m_seen, [&](const Seen& each) { return isOld(each, seen.since); });
    m_seen.push_back(seen);
}

std::vector<AttackLog::Seen> AttackLog::recent(wire::Steady now) const {
    std::vector<Seen> recent;
    std::copy_if(m_seen.begin(), m_seen.end(), std::back_inserter(recent),
                 [&](const Seen& each) { return !isOld(each, now); });
    return recent;
}

} // namespace hall
