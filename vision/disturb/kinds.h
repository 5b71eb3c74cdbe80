// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/disturb/disturbance.h"

#include <cstdint>
#include <opencv2/core/mat.hpp>

/// Inside of vision/disturb: one function for each kind, with its level. All return a new picture.
namespace vision::disturb {

// light.cpp
[[nodiscard]] cv::Mat darkened(const cv::Mat& bgr, double left, std::uint64_t seed);
[[nodiscard]] cv::Mat backlit(const cv::Mat& bgr, const Face& face, double left, std::uint64_t seed);

// camera.cpp
[[nodiscard]] cv::Mat blurred(const cv::Mat& bgr, double sigma); ///< pixels
[[nodiscard]] cv::Mat noisy(const cv::Mat& bgr, double deviation, std::uint64_t seed);
[[nodiscard]] cv::Mat compressed(const cv::Mat& bgr, double quality);

// framing.cpp
/// The picture so that the face's box is `scale` times as large, its centre in the frame's middle; what the picture
/// does not reach has its mean colour.
[[nodiscard]] cv::Mat framed(const cv::Mat& bgr, const Face& face, double scale, cv::Size frame);
[[nodiscard]] cv::Mat cutOff(const cv::Mat& bgr, const Face& face, double share, std::uint64_t seed);
[[nodiscard]] cv::Mat rotated(const cv::Mat& bgr, int quarters); ///< clockwise, 0 to 3
[[nodiscard]] cv::Mat partOf(const cv::Mat& bgr, const Face& face, int part);

// pose.cpp
[[nodiscard]] cv::Mat turned(const cv::Mat& bgr, const Face& face, double degrees, std::uint64_t seed);
[[nodiscard]] cv::Mat tilted(const cv::Mat& bgr, const std::optional<Face>& face, double degrees, std::uint64_t seed);

// covering.cpp
[[nodiscard]] cv::Mat withGlasses(const cv::Mat& bgr, const Face& face, double darkness);
[[nodiscard]] cv::Mat withMask(const cv::Mat& bgr, const Face& face, double height);

/// The middles of the eyes, the left one of the picture first, and their distance, at least 1.
struct Eyes {
    Point left;
    Point right;
    double distance = 1;
};
[[nodiscard]] Eyes eyesOf(const Face& face);

} // namespace vision::disturb
