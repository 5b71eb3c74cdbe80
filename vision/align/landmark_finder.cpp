// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/align/landmark_finder.h"

#include "vision/align/face_aligner.h"
#include "vision/infer/picture.h"
#include "vision/light/exposure.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <string>

namespace vision::align {
namespace {

constexpr int kSide = 64;
constexpr std::size_t kPoints = 68;

const cv::Rect kFaceInBox(13, 13, 38, 45); // of the net's input: little hair and background

/// Which point of the mirrored face is point i: iBUG's order of jaw, brows, nose, eyes, mouth read from the other side.
constexpr std::array<std::size_t, kPoints> kMirrorOf{
    16, 15, 14, 13, 12, 11, 10, 9,  8,  7,  6,  5,  4,  3,  2,  1,  0,  26, 25, 24, 23, 22, 21,
    20, 19, 18, 17, 27, 28, 29, 30, 35, 34, 33, 32, 31, 45, 44, 43, 42, 47, 46, 39, 38, 37, 36,
    41, 40, 54, 53, 52, 51, 50, 49, 48, 59, 58, 57, 56, 55, 64, 63, 62, 61, 60, 67, 66, 65};

/// `box` of the picture in the net's size, grey; beyond the picture's edge the edge is repeated.
cv::Mat cut(const cv::Mat& bgr, const Box& box) {
    const cv::Rect whole(0, 0, bgr.cols, bgr.rows);
    const cv::Rect wanted(cv::Point(cvFloor(box.x), cvFloor(box.y)),
                          cv::Point(cvCeil(box.x + box.width), cvCeil(box.y + box.height)));
    const cv::Rect inside = wanted & whole;
    CV_Assert(!inside.empty());
    cv::Mat part = bgr(inside);
    if (inside != wanted) {
        cv::copyMakeBorder(bgr(inside), part, inside.y - wanted.y, wanted.br().y - inside.br().y, inside.x - wanted.x,
                           wanted.br().x - inside.br().x, cv::BORDER_REPLICATE);
    }
    // From the part to the exact box, which lies between pixels.
    const double xScale = kSide / static_cast<double>(box.width);
    const double yScale = kSide / static_cast<double>(box.height);
    cv::Mat sized;
    if (xScale < 0.5 || yScale < 0.5) { // shrink without leaving pixels out
        cv::resize(part, sized, {kSide, kSide}, 0, 0, cv::INTER_AREA);
    } else {
        const cv::Matx23d toSized(xScale, 0, (wanted.x - static_cast<double>(box.x) + 0.5) * xScale - 0.5, 0, yScale,
                                  (wanted.y - static_cast<double>(box.y) + 0.5) * yScale - 0.5);
        cv::warpAffine(part, sized, toSized, {kSide, kSide}, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    }
    cv::Mat grey;
    cv::cvtColor(sized, grey, cv::COLOR_BGR2GRAY);
    return grey;
}

constexpr float kWidening = 0.1F; // of the box, on each side

Box widened(const Box& box) {
    return {.x = box.x - kWidening * box.width,
            .y = box.y - kWidening * box.height,
            .width = (1 + 2 * kWidening) * box.width,
            .height = (1 + 2 * kWidening) * box.height};
}

float meanDistance(const Landmarks68& a, const Landmarks68& b) {
    float sum = 0;
    for (std::size_t i = 0; i < kPoints; ++i) {
        sum += std::hypot(a[i].x - b[i].x, a[i].y - b[i].y);
    }
    return sum / kPoints;
}

/// At least a hundredth, so that it may be divided by.
float eyeDistance(const Landmarks68& points) {
    const auto five = fivePoints(points);
    return std::max(std::hypot(five[1].x - five[0].x, five[1].y - five[0].y), 0.01F);
}

} // namespace

Landmarks68 mirrored(const Landmarks68& points, float width) {
    Landmarks68 result;
    for (std::size_t i = 0; i < kPoints; ++i) {
        const auto& from = points[kMirrorOf[i]];
        result[i] = {.x = width - from.x, .y = from.y};
    }
    return result;
}

OnnxLandmarkFinder::OnnxLandmarkFinder(infer::Network network)
    : m_network(std::move(network)) {}

Expected<std::unique_ptr<OnnxLandmarkFinder>> OnnxLandmarkFinder::open(std::span<const std::uint8_t> file) {
    auto network = infer::Network::open(file);
    if (!network) {
        return tl::unexpected(Error{.kind = network.error().kind, .context = "landmarks: " + network.error().context});
    }
    if (network->input() != infer::Shape{1, kSide, kSide} || network->outputs()[0].size() != 2 * kPoints) {
        return tl::unexpected(Error{.kind = ErrorKind::WrongShape, .context = "landmarks: another network"});
    }
    return std::unique_ptr<OnnxLandmarkFinder>(new OnnxLandmarkFinder(std::move(*network)));
}

Expected<Landmarks68> OnnxLandmarkFinder::run(const cv::Mat& grey) {
    const auto outputs = m_network.run(infer::planes(grey, 0, 1.0F / 256));
    if (!outputs) {
        return tl::unexpected(Error{.kind = outputs.error().kind, .context = "landmarks: " + outputs.error().context});
    }
    const auto values = outputs->front();
    Landmarks68 points;
    for (std::size_t i = 0; i < kPoints; ++i) {
        points[i] = {.x = values[2 * i], .y = values[2 * i + 1]};
    }
    return points;
}

Expected<FoundLandmarks> OnnxLandmarkFinder::find(const cv::Mat& bgr, const Box& box) {
    assert(bgr.type() == CV_8UC3 && !bgr.empty() && box.width > 0 && box.height > 0);
    cv::Mat grey;
    cv::Mat flipped;
    cv::Mat wide;
    try {
        grey = light::exposed(cut(bgr, box), kFaceInBox);
        cv::flip(grey, flipped, 1);
        wide = light::exposed(cut(bgr, widened(box)), kFaceInBox);
    } catch (const cv::Exception& problem) {
        return tl::unexpected(
            Error{.kind = ErrorKind::Unreadable, .context = std::string("landmarks: ") + problem.what()});
    }
    std::array<Landmarks68, 3> seen; // each 0..1 of its own cut
    const std::array<const cv::Mat*, 3> cuts{&grey, &flipped, &wide};
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        auto points = run(*cuts[i]);
        if (!points) { return tl::unexpected(points.error()); }
        seen[i] = *points;
    }
    const auto fromMirror = mirrored(seen[1], 1);
    FoundLandmarks found;
    for (std::size_t i = 0; i < kPoints; ++i) {
        found.points[i] = {.x = (seen[0][i].x + fromMirror[i].x) / 2, .y = (seen[0][i].y + fromMirror[i].y) / 2};
        Point& far = seen[2][i];
        far = {.x = far.x * (1 + 2 * kWidening) - kWidening, .y = far.y * (1 + 2 * kWidening) - kWidening};
    }
    found.stray = (meanDistance(seen[0], fromMirror) + meanDistance(seen[0], seen[2])) / 2 / eyeDistance(found.points);
    for (auto& point : found.points) {
        point = {.x = box.x + box.width * point.x, .y = box.y + box.height * point.y};
    }
    return found;
}

} // namespace vision::align
