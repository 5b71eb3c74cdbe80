// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/interval.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace vision::evaluate {

Interval wilsonInterval(std::size_t hits, std::size_t trials) {
    assert(hits <= trials);
    if (trials == 0) return {};
    constexpr double kZ = 1.959963984540054; // of 95 %, two-sided
    const auto n = static_cast<double>(trials);
    const double rate = static_cast<double>(hits) / n;
    const double scale = 1 + kZ * kZ / n;
    const double centre = (rate + kZ * kZ / (2 * n)) / scale;
    const double half = kZ * std::sqrt(rate * (1 - rate) / n + kZ * kZ / (4 * n * n)) / scale;
    return {.low = hits == 0 ? 0 : std::max(0.0, centre - half),
            .high = hits == trials ? 1 : std::min(1.0, centre + half)};
}

} // namespace vision::evaluate
