// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/types/face.h"

#include <vector>

/// Inside of vision/detect.
namespace vision::detect {

/// Keeps the most confident of boxes that share more than `maxOverlap` of what they cover together.
[[nodiscard]] std::vector<DetectedFace> suppress(std::vector<DetectedFace> found, float maxOverlap);

void sortByArea(std::vector<DetectedFace>& faces); ///< the largest first

} // namespace vision::detect
