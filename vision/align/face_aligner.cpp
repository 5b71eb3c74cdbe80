// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/align/face_aligner.h"

#include <cassert>
#include <numeric>
#include <opencv2/imgproc.hpp>
#include <span>

namespace vision::align {
namespace {

Point mean(std::span<const Point> points) {
    Point sum;
    for (const auto& point : points) {
        sum.x += point.x;
        sum.y += point.y;
    }
    const auto count = static_cast<float>(points.size());
    return {.x = sum.x / count, .y = sum.y / count};
}

} // namespace

FivePoints fivePoints(const Landmarks68& points) {
    const std::span all(points);
    return {mean(all.subspan(36, 6)), mean(all.subspan(42, 6)), points[30], points[48], points[54]};
}

cv::Matx23d fitSimilarity(const FivePoints& from, const FivePoints& to) {
    const auto fromMean = mean(from);
    const auto toMean = mean(to);
    double squares = 0;
    double along = 0;  // sum of dot products: scale * cos of the turn, times squares
    double across = 0; // sum of cross products: scale * sin of the turn, times squares
    for (std::size_t i = 0; i < from.size(); ++i) {
        const double x = from[i].x - fromMean.x;
        const double y = from[i].y - fromMean.y;
        const double u = to[i].x - toMean.x;
        const double v = to[i].y - toMean.y;
        squares += x * x + y * y;
        along += x * u + y * v;
        across += x * v - y * u;
    }
    const double c = squares > 0 ? along / squares : 1;
    const double s = squares > 0 ? across / squares : 0;
    return {c, -s, toMean.x - c * fromMean.x + s * fromMean.y, s, c, toMean.y - s * fromMean.x - c * fromMean.y};
}

cv::Mat alignFivePoint(const cv::Mat& bgr, const Landmarks68& points, int side) {
    assert(bgr.type() == CV_8UC3 && side > 0);
    FivePoints onChip = kChipTemplate;
    const float growth = static_cast<float>(side) / kChipSide;
    for (Point& point : onChip) {
        point = {.x = point.x * growth, .y = point.y * growth};
    }
    cv::Mat chip;
    cv::warpAffine(bgr, chip, fitSimilarity(fivePoints(points), onChip), {side, side});
    return chip;
}

cv::Mat align(const cv::Mat& bgr, const Landmarks68& points, const ChipKind& kind) {
    return kind.cut == Cut::FivePoints ? alignFivePoint(bgr, points, kind.side) : alignDlib(bgr, points, kind.side);
}

} // namespace vision::align
