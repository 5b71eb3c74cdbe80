// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <span>
#include <vector>

namespace vision::infer {

enum class Channels { AsTheyAre, Reversed };

/// (value - mean) * scale of an 8-bit picture of any number of channels, channel by channel, row by row: what a network
/// takes. Reversed: blue, green, red become red, green, blue.
[[nodiscard]] std::vector<float> planes(const cv::Mat& picture, float mean, float scale,
                                        Channels channels = Channels::AsTheyAre);
/// The same with a mean and a scale for each channel, in the order in which they come out (as many as channels,
/// asserted).
[[nodiscard]] std::vector<float> planes(const cv::Mat& picture, std::span<const float> mean,
                                        std::span<const float> scale, Channels channels = Channels::AsTheyAre);

} // namespace vision::infer
