// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/types/chip.h"
#include "vision/types/face.h"

#include <array>
#include <opencv2/core/mat.hpp>
#include <opencv2/core/matx.hpp>

namespace vision::align {

/// Middle of the eye that lies left in the picture, of the right one, nose tip, left and right corner of the mouth.
using FivePoints = std::array<Point, 5>;

[[nodiscard]] FivePoints fivePoints(const Landmarks68& points);

/// Where the five points lie in a 112 x 112 chip: the template that most embedders are trained with.
inline constexpr FivePoints kChipTemplate{
    {{38.29F, 51.70F}, {73.53F, 51.50F}, {56.03F, 71.74F}, {41.55F, 92.37F}, {70.73F, 92.20F}}};
inline constexpr int kChipSide = 112;
inline constexpr int kDlibChipSide = 150;

/// The similarity (turn, scale, shift) from `from` to `to` with the least sum of squared distances (Umeyama 1991, in
/// two dimensions and without mirroring). All points of `from` in one place: only shifts.
[[nodiscard]] cv::Matx23d fitSimilarity(const FivePoints& from, const FivePoints& to);

/// `side` x `side` BGR, five points on the template, which grows with the side. `bgr`: 8 bits, three channels. What
/// lies outside the picture is black, as in the embedders' training.
[[nodiscard]] cv::Mat alignFivePoint(const cv::Mat& bgr, const Landmarks68& points, int side = kChipSide);

/// dlib's face chip with padding 0.25, BGR, by dlib's own code.
[[nodiscard]] cv::Mat alignDlib(const cv::Mat& bgr, const Landmarks68& points, int side = kDlibChipSide);

/// The face as an embedder wants it, BGR.
[[nodiscard]] cv::Mat align(const cv::Mat& bgr, const Landmarks68& points, const ChipKind& kind);

} // namespace vision::align
