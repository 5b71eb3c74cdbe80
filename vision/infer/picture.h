// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <vector>

namespace vision::infer {

enum class Channels { AsTheyAre, Reversed };

/// (value - mean) * scale of an 8-bit picture of any number of channels, channel by channel, row by row: what a network
/// takes. Reversed: blue, green, red become red, green, blue.
[[nodiscard]] std::vector<float> planes(const cv::Mat& picture, float mean, float scale,
                                        Channels channels = Channels::AsTheyAre);

} // namespace vision::infer
