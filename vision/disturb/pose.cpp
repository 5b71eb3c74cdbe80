// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/disturb/kinds.h"

#include <cmath>
#include <numbers>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace vision::disturb {
namespace {

constexpr double kDegree = std::numbers::pi / 180;

double signOf(std::uint64_t seed) {
    return seed % 2 == 0 ? 1 : -1;
}

/// A head in front view: a ball that was made narrower, in units of its half axes.
struct Ball {
    double cosine;
    double sine;

    /// From which x of the front view the turned ball's point (x, y) comes; x * x + y * y <= 1.
    [[nodiscard]] double sourceOf(double x, double y) const {
        const double depth = std::sqrt(1 - x * x - y * y);
        if (x * sine + depth * cosine >= 0) { return x * cosine - depth * sine; }
        // The back of the head, of which the picture shows nothing: its edge goes on.
        return std::copysign(std::sqrt(1 - y * y), x * cosine - depth * sine);
    }
};

} // namespace

cv::Mat turned(const cv::Mat& bgr, const Face& face, double degrees, std::uint64_t seed) {
    const Point centre = face.box.centre();
    const double width = 0.62 * static_cast<double>(face.box.width);
    const double height = 0.78 * static_cast<double>(face.box.height);
    const double angle = degrees * kDegree * signOf(seed);
    const Ball ball{.cosine = std::cos(angle), .sine = std::sin(angle)};
    cv::Mat columns(bgr.size(), CV_32F);
    cv::Mat rows(bgr.size(), CV_32F);
    for (int row = 0; row < bgr.rows; ++row) {
        const double y = (row - static_cast<double>(centre.y)) / height;
        for (int column = 0; column < bgr.cols; ++column) {
            const double x = (column - static_cast<double>(centre.x)) / width;
            const bool isHead = x * x + y * y < 1;
            const double from = isHead ? static_cast<double>(centre.x) + width * ball.sourceOf(x, y) : column;
            columns.at<float>(row, column) = static_cast<float>(from);
            rows.at<float>(row, column) = static_cast<float>(row);
        }
    }
    cv::Mat result;
    cv::remap(bgr, result, columns, rows, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return result;
}

cv::Mat tilted(const cv::Mat& bgr, const std::optional<Face>& face, double degrees, std::uint64_t seed) {
    const Point centre =
        face ? face->box.centre() : Point{.x = static_cast<float>(bgr.cols) / 2, .y = static_cast<float>(bgr.rows) / 2};
    const cv::Mat turn = cv::getRotationMatrix2D({centre.x, centre.y}, degrees * signOf(seed), 1);
    cv::Mat result;
    cv::warpAffine(bgr, result, turn, bgr.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return result;
}

} // namespace vision::disturb
