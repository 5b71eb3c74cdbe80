// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/base/idle_watch.h"

#include <algorithm>
#include <cassert>

namespace lobby {

void IdleWatch::restart(SteadyTime now, Limits limits) {
    assert(limits.warning > 0ms && limits.warning < limits.limit);
    m_limits = limits;
    m_since = now;
    m_running = true;
}

void IdleWatch::stop() {
    m_running = false;
}

std::chrono::milliseconds IdleWatch::left(SteadyTime now) const {
    const auto gone = std::chrono::duration_cast<std::chrono::milliseconds>(now - m_since);
    return std::clamp(m_limits.limit - gone, std::chrono::milliseconds(0), m_limits.limit);
}

bool IdleWatch::hasRunOut(SteadyTime now) const {
    return m_running && left(now) == 0ms;
}

bool IdleWatch::isWarning(SteadyTime now) const {
    return m_running && left(now) <= m_limits.warning;
}

int IdleWatch::secondsLeft(SteadyTime now) const {
    if (!m_running) { return 0; }
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left(now)).count());
}

double IdleWatch::shareLeft(SteadyTime now) const {
    if (!m_running) { return 1; }
    return static_cast<double>(left(now).count()) / static_cast<double>(m_limits.limit.count());
}

} // namespace lobby
