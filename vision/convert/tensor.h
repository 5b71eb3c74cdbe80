// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace vision::convert {

/// A constant of a network: `values` in row-major order of `shape`.
struct Tensor {
    std::vector<std::int64_t> shape;
    std::vector<float> values;
};

} // namespace vision::convert
