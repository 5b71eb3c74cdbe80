// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/embed/vectors.h"

#include <cmath>

namespace vision::embed {

bool normalise(std::vector<float>& vector) {
    double squares = 0;
    for (const float value : vector) {
        squares += static_cast<double>(value) * value;
    }
    if (!std::isfinite(squares) || squares <= 0) { return false; }
    const double scale = 1 / std::sqrt(squares);
    for (float& value : vector) {
        value = static_cast<float>(value * scale);
    }
    return true;
}

} // namespace vision::embed
