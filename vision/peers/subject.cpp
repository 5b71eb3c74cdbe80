// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/peers/subject.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <opencv2/core.hpp>

namespace vision::peers {

std::size_t subjectOf(std::span<const Box> boxes, cv::Size picture) {
    assert(!boxes.empty());
    const auto prominence = [&](const Box& box) {
        const float dx = box.centre().x / static_cast<float>(picture.width) - 0.5F;
        const float dy = box.centre().y / static_cast<float>(picture.height) - 0.5F;
        return std::sqrt(box.area()) * (1 - std::min(std::hypot(dx, dy), 0.7F));
    };
    return static_cast<std::size_t>(std::ranges::max_element(boxes, {}, prominence) - boxes.begin());
}

Bordered withBorder(const cv::Mat& bgr) {
    Bordered bordered{.picture = {}, .border = std::max(bgr.rows, bgr.cols) / 2};
    const int border = bordered.border;
    cv::copyMakeBorder(bgr, bordered.picture, border, border, border, border, cv::BORDER_CONSTANT,
                       cv::Scalar::all(127));
    return bordered;
}

} // namespace vision::peers
