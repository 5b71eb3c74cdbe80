// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/infer/picture.h"

#include <algorithm>
#include <cassert>
#include <opencv2/core.hpp>

namespace vision::infer {

std::vector<float> planes(const cv::Mat& picture, float mean, float scale, Channels channels) {
    const auto count = static_cast<std::size_t>(picture.channels());
    return planes(picture, std::vector(count, mean), std::vector(count, scale), channels);
}

std::vector<float> planes(const cv::Mat& picture, std::span<const float> mean, std::span<const float> scale,
                          Channels channels) {
    const auto count = static_cast<std::size_t>(picture.channels());
    assert(picture.depth() == CV_8U && !picture.empty() && mean.size() == count && scale.size() == count);
    std::vector<float> values(count * picture.total());
    std::vector<cv::Mat> parts;
    cv::split(picture, parts);
    if (channels == Channels::Reversed) { std::ranges::reverse(parts); }
    for (std::size_t i = 0; i < count; ++i) {
        cv::Mat plane(picture.size(), CV_32F, values.data() + i * picture.total());
        parts[i].convertTo(plane, CV_32F, scale[i], -mean[i] * scale[i]);
    }
    return values;
}

} // namespace vision::infer
