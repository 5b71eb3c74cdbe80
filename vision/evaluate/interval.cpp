// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/interval.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace vision::evaluate {

Interval wilsonInterval(std::size_t hits, std::size_t trials) {
    assert(hits <= trials);
    if (trials == 0) { return {}; }
    constexpr double kZ = 1.959963984540054; // of 95 %, two-sided
    const auto n = static_cast<double>(trials);
    const double rate = static_cast<double>(hits) / n;
    const double scale = 1 + kZ * kZ / n;
    const double centre = (rate + kZ * kZ / (2 * n)) / scale;
    const double half = kZ * std::sqrt(rate * (1 - rate) / n + kZ * kZ / (4 * n * n)) / scale;
    return {.low = hits == 0 ? 0 : std::max(0.0, centre - half),
            .high = hits == trials ? 1 : std::min(1.0, centre + half)};
}

Interval percentileInterval(std::vector<double> drawn) {
    assert(!drawn.empty());
    const auto valueAt = [&](double share) {
        const auto rank = static_cast<std::size_t>(std::lround(share * static_cast<double>(drawn.size() - 1)));
        const auto at = drawn.begin() + static_cast<std::ptrdiff_t>(rank);
        std::ranges::nth_element(drawn, at);
        return *at;
    };
    return {.low = valueAt(0.025), .high = valueAt(0.975)};
}

Interval hullOf(const Interval& a, const Interval& b) {
    return {.low = std::min(a.low, b.low), .high = std::max(a.high, b.high)};
}

} // namespace vision::evaluate
