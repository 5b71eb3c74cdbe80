// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/pace.h"

#include <algorithm>

namespace wire {

RateLimit::RateLimit(Rate rate, Monotonic now)
    : m_rate{rate}
    , m_tokens{rate.burst}
    , m_filledAt{now} {}

bool RateLimit::take(Monotonic now) {
    const std::chrono::duration<double> passed = now - m_filledAt;
    m_filledAt = now;
    m_tokens = std::min(m_rate.burst, m_tokens + passed.count() * m_rate.perSecond);
    if (m_tokens < 1) { return false; }
    m_tokens -= 1;
    return true;
}

std::chrono::milliseconds RateLimit::untilNext() const {
    const std::chrono::duration<double> wait{std::max(1 - m_tokens, 0.0) / m_rate.perSecond};
    return std::chrono::ceil<std::chrono::milliseconds>(wait);
}

BackOff::BackOff(BackOffSettings settings)
    : m_settings{settings}
    , m_now{settings.first} {}

std::chrono::milliseconds BackOff::next(double random) {
    const auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(m_now * (1 - random / 2));
    m_now = std::min(m_now * 2, m_settings.most);
    return wait;
}

void BackOff::reset() {
    m_now = m_settings.first;
}

} // namespace wire
