// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/peers/subject.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace vision::peers {

constexpr int kLongestSide = 1920; // with its border, a strip of 1 x 60,000 pixels would take 20 GB

std::size_t subjectOf(std::span<const Box> boxes, cv::Size picture) {
    assert(!boxes.empty());
    const auto prominence = [&](const Box& box) {
        const float dx = box.centre().x / static_cast<float>(picture.width) - 0.5F;
        const float dy = box.centre().y / static_cast<float>(picture.height) - 0.5F;
        return std::sqrt(box.area()) * (1 - std::min(std::hypot(dx, dy), 0.7F));
    };
    return static_cast<std::size_t>(std::ranges::max_element(boxes, {}, prominence) - boxes.begin());
}

cv::Mat withBorder(const cv::Mat& bgr) {
    cv::Mat picture = bgr;
    const double scale = static_cast<double>(kLongestSide) / std::max(bgr.cols, bgr.rows);
    if (scale < 1) {
        const cv::Size size(std::max(cvRound(bgr.cols * scale), 1), std::max(cvRound(bgr.rows * scale), 1));
        cv::resize(bgr, picture, size, 0, 0, cv::INTER_AREA);
    }
    const int border = std::max(picture.rows, picture.cols) / 2;
    cv::Mat bordered;
    cv::copyMakeBorder(picture, bordered, border, border, border, border, cv::BORDER_CONSTANT, cv::Scalar::all(127));
    return bordered;
}

} // namespace vision::peers
