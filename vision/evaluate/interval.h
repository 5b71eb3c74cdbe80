// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace vision::evaluate {

/// Where a rate lies, in [0, 1].
struct Interval {
    double low = 0;
    double high = 1;
};

/// The Wilson score interval of `hits` out of `trials` at 95 % (E. B. Wilson, JASA 22, 1927). With no trials: [0, 1].
/// Requires: hits <= trials (asserted). It takes the trials for independent: several pictures of one person are less.
[[nodiscard]] Interval wilsonInterval(std::size_t hits, std::size_t trials);

/// The middle 95 % of the values that a bootstrap drew (percentile method, B. Efron 1979). Requires at least one
/// (asserted).
[[nodiscard]] Interval percentileInterval(std::vector<double> drawn);

/// From the lower low to the higher high.
[[nodiscard]] Interval hullOf(const Interval& a, const Interval& b);

/// A share of something.
struct Rate {
    std::size_t hits = 0;
    std::size_t trials = 0;

    /// 0 without trials.
    [[nodiscard]] double value() const {
        return trials == 0 ? 0 : static_cast<double>(hits) / static_cast<double>(trials);
    }
    [[nodiscard]] Interval interval() const { return wilsonInterval(hits, trials); }
};

} // namespace vision::evaluate
