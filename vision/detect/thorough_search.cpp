// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/detect/thorough_search.h"

#include "vision/detect/boxes.h"

#include <algorithm>
#include <cassert>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <utility>

namespace vision::detect {
namespace {

using Faces = std::vector<DetectedFace>;

const cv::Size kTile(640, 480);
constexpr int kShared = 160; // pixels of one tile that are in the next one, too: a face up to that size is whole in one
constexpr int kLongestSide = 1920;  // a larger picture is shrunk before it gets a border or is cut into tiles
constexpr float kMaxOverlap = 0.4F; // of one face, seen in two tiles

Box moved(const Box& box, float scale, float dx, float dy) {
    return {.x = box.x * scale + dx, .y = box.y * scale + dy, .width = box.width * scale, .height = box.height * scale};
}

/// A picture whose longest side is at most kLongestSide, and what its pixels are to be multiplied by to be the first's.
struct Shrunk {
    cv::Mat picture;
    float back = 1;
};

Shrunk shrunk(const cv::Mat& bgr) {
    const double scale = static_cast<double>(kLongestSide) / std::max(bgr.cols, bgr.rows);
    if (scale >= 1) { return {.picture = bgr}; }
    Shrunk result{.picture = {}, .back = static_cast<float>(1 / scale)};
    const cv::Size size(std::max(cvRound(bgr.cols * scale), 1), std::max(cvRound(bgr.rows * scale), 1));
    cv::resize(bgr, result.picture, size, 0, 0, cv::INTER_AREA);
    return result;
}

Expected<Faces> searchWithBorder(FaceDetector& detector, const cv::Mat& bgr) {
    // A strip of 1 x 60,000 pixels is small, and with its border it would take 20 GB.
    const auto [picture, back] = shrunk(bgr);
    const int border = std::max(picture.rows, picture.cols) / 2;
    cv::Mat bordered;
    cv::copyMakeBorder(picture, bordered, border, border, border, border, cv::BORDER_CONSTANT, cv::Scalar::all(127));
    auto faces = detector.detect(bordered);
    if (!faces) { return faces; }
    const float start = -back * static_cast<float>(border);
    for (auto& face : *faces) {
        face.box = moved(face.box, back, start, start);
    }
    return faces;
}

/// Where tiles begin along a side: evenly spread, from one end to the other.
std::vector<int> startsAlong(int side, int tile) {
    if (side <= tile) { return {0}; }
    const int steps = (side - tile + tile - kShared - 1) / (tile - kShared);
    std::vector<int> starts;
    for (int i = 0; i <= steps; ++i) {
        starts.push_back(i * (side - tile) / steps);
    }
    return starts;
}

Expected<Faces> searchTiles(FaceDetector& detector, const cv::Mat& bgr) {
    const auto [picture, back] = shrunk(bgr);
    Faces all;
    for (const int y : startsAlong(picture.rows, kTile.height)) {
        for (const int x : startsAlong(picture.cols, kTile.width)) {
            const cv::Rect tile = cv::Rect({x, y}, kTile) & cv::Rect({0, 0}, picture.size());
            auto faces = detector.detect(picture(tile));
            if (!faces) { return faces; }
            for (const auto& face : *faces) {
                all.push_back({.box = moved(face.box, back, static_cast<float>(x) * back, static_cast<float>(y) * back),
                               .confidence = face.confidence});
            }
        }
    }
    all = suppress(std::move(all), kMaxOverlap);
    sortByArea(all);
    return all;
}

} // namespace

Expected<Faces> searchThoroughly(FaceDetector& detector, const cv::Mat& bgr) {
    assert(bgr.type() == CV_8UC3 && !bgr.empty());
    auto faces = detector.detect(bgr);
    if (faces && faces->empty()) { faces = searchWithBorder(detector, bgr); }
    const bool isLarge = bgr.cols > kTile.width || bgr.rows > kTile.height;
    if (faces && faces->empty() && isLarge) { faces = searchTiles(detector, bgr); }
    return faces;
}

} // namespace vision::detect
