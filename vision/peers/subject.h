// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/types/face.h"

#include <cstddef>
#include <opencv2/core/mat.hpp>
#include <span>

/// Inside of vision/peers.
namespace vision::peers {

/// Which of the faces the picture is of: the one that is large and near the middle, as in vision/pipeline's
/// still_embedder. At least one box is given (asserted).
[[nodiscard]] std::size_t subjectOf(std::span<const Box> boxes, cv::Size picture);

/// The picture, shrunk if it is very large, with a grey border of half its longer side all around, for faces that fill
/// it.
[[nodiscard]] cv::Mat withBorder(const cv::Mat& bgr);

} // namespace vision::peers
