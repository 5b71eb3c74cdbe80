// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace vision::embed {

/// Scales to unit length. False, and untouched, where the length is zero or not a number.
[[nodiscard]] bool normalise(std::vector<float>& vector);

} // namespace vision::embed
