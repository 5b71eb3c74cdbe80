// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace vision::evaluate {

/// Where a rate lies, in [0, 1].
struct Interval {
    double low = 0;
    double high = 1;
};

/// The Wilson score interval of `hits` out of `trials` at 95 % (E. B. Wilson, JASA 22, 1927). With no trials: [0, 1].
/// Requires: hits <= trials (asserted). It takes the trials for independent: several pictures of one person are less.
[[nodiscard]] Interval wilsonInterval(std::size_t hits, std::size_t trials);

} // namespace vision::evaluate
