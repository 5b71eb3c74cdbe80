// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <opencv2/core.hpp>

namespace vision::capture {

/// The picture turned clockwise by so many quarters, 0 to 3 (asserted); by none it shares its pixels. Who includes this
/// links OpenCV's core.
[[nodiscard]] inline cv::Mat turnedClockwise(const cv::Mat& picture, int quarters) {
    assert(quarters >= 0 && quarters <= 3);
    if (quarters == 0) { return picture; }
    constexpr std::array<int, 3> kCodes{cv::ROTATE_90_CLOCKWISE, cv::ROTATE_180, cv::ROTATE_90_COUNTERCLOCKWISE};
    cv::Mat turned;
    cv::rotate(picture, turned, kCodes.at(static_cast<std::size_t>(quarters - 1)));
    return turned;
}

} // namespace vision::capture
