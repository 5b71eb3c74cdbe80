// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/detect/ultra_face_detector.h"

#include "vision/detect/boxes.h"
#include "vision/infer/picture.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <string>

namespace vision::detect {
namespace {

constexpr int kWidth = 320;
constexpr int kHeight = 240;
constexpr float kMean = 127;

/// The picture in the net's size with its own proportions, at the top left; the rest is grey, which the net sees as 0.
cv::Mat fit(const cv::Mat& bgr, double scale) {
    const cv::Size size(std::clamp(cvRound(bgr.cols * scale), 1, kWidth),
                        std::clamp(cvRound(bgr.rows * scale), 1, kHeight));
    cv::Mat fitted(kHeight, kWidth, CV_8UC3, cv::Scalar::all(static_cast<double>(kMean)));
    // Linear sampling leaves pixels out when it shrinks to less than half.
    const int sampling = scale < 0.5 ? cv::INTER_AREA : cv::INTER_LINEAR;
    cv::resize(bgr, fitted(cv::Rect({0, 0}, size)), size, 0, 0, sampling);
    return fitted;
}

/// One of the network's four grids of anchors: the names of its outputs, the network's stride, and the sides of
/// the squares around each. From the network's own constants, which are those of
/// "Ultra-Light-Fast-Generic-Face-Detector".
struct Grid {
    const char* scores;  ///< [2 x squares, rows, columns]: background and face of each square
    const char* offsets; ///< [4 x squares, rows, columns]: x, y, width, height of each square
    int step;
    std::vector<float> squares;
};
const std::array<Grid, 4> kGrids{{{"319", "333", 8, {10, 16, 24}},
                                  {"365", "379", 16, {32, 48}},
                                  {"405", "419", 32, {64, 96}},
                                  {"437", "449", 64, {128, 192, 256}}}};
constexpr float kCentreVariance = 0.1F;
constexpr float kSizeVariance = 0.2F;

std::vector<std::string> outputNames() {
    std::vector<std::string> names;
    for (const auto& grid : kGrids) {
        names.emplace_back(grid.scores);
        names.emplace_back(grid.offsets);
    }
    return names;
}

/// Columns and rows of a grid.
cv::Size sizeOf(const Grid& grid) {
    return {(kWidth + grid.step - 1) / grid.step, (kHeight + grid.step - 1) / grid.step};
}

/// The boxes of one grid that are confident enough, in pixels of the network's input.
void decode(const Grid& grid, std::span<const float> scores, std::span<const float> offsets, float minConfidence,
            std::vector<DetectedFace>& found) {
    const auto size = sizeOf(grid);
    const auto cells = static_cast<std::size_t>(size.area());
    // The anchors are spread evenly, where the last row would reach over the edge, too.
    const float columnStep = static_cast<float>(kWidth) / static_cast<float>(size.width);
    const float rowStep = static_cast<float>(kHeight) / static_cast<float>(size.height);
    // softmax(background, face) >= c where face - background >= log(c / (1 - c)): most cells need no exponential.
    const float least = std::log(minConfidence / (1 - minConfidence));
    for (std::size_t k = 0; k < grid.squares.size(); ++k) {
        const auto* background = scores.data() + 2 * k * cells;
        const auto* face = background + cells;
        const auto* offset = offsets.data() + 4 * k * cells;
        const float width = grid.squares[k];
        const float height = std::min(grid.squares[k], static_cast<float>(kHeight));
        for (std::size_t cell = 0; cell < cells; ++cell) {
            const float lead = face[cell] - background[cell];
            if (lead < least) { continue; }
            const auto columns = static_cast<std::size_t>(size.width);
            const std::size_t row = cell / columns;
            const std::size_t column = cell % columns;
            const float x = (static_cast<float>(column) + 0.5F) * columnStep + offset[cell] * kCentreVariance * width;
            const float y =
                (static_cast<float>(row) + 0.5F) * rowStep + offset[cells + cell] * kCentreVariance * height;
            const float w = std::exp(offset[2 * cells + cell] * kSizeVariance) * width;
            const float h = std::exp(offset[3 * cells + cell] * kSizeVariance) * height;
            found.push_back({.box = {.x = x - w / 2, .y = y - h / 2, .width = w, .height = h},
                             .confidence = 1 / (1 + std::exp(-lead))});
        }
    }
}

} // namespace

UltraFaceDetector::UltraFaceDetector(infer::Network network, const UltraFaceSettings& settings)
    : m_network(std::move(network))
    , m_settings(settings) {
    assert(settings.minConfidence > 0 && settings.minConfidence < 1);
}

Expected<std::unique_ptr<UltraFaceDetector>> UltraFaceDetector::open(std::span<const std::uint8_t> file,
                                                                     const UltraFaceSettings& settings) {
    auto network = infer::Network::open(file, outputNames());
    if (!network) {
        return tl::unexpected(Error{.kind = network.error().kind, .context = "detector: " + network.error().context});
    }
    bool fits = network->input() == infer::Shape{3, kHeight, kWidth};
    for (std::size_t i = 0; i < kGrids.size(); ++i) {
        const auto size = sizeOf(kGrids[i]);
        const auto squares = static_cast<std::int64_t>(kGrids[i].squares.size());
        fits = fits && network->outputs()[2 * i] == infer::Shape{2 * squares, size.height, size.width} &&
               network->outputs()[2 * i + 1] == infer::Shape{4 * squares, size.height, size.width};
    }
    if (!fits) { return tl::unexpected(Error{.kind = ErrorKind::WrongShape, .context = "detector: another network"}); }
    return std::unique_ptr<UltraFaceDetector>(new UltraFaceDetector(std::move(*network), settings));
}

Expected<std::vector<DetectedFace>> UltraFaceDetector::detect(const cv::Mat& bgr) {
    assert(bgr.type() == CV_8UC3 && !bgr.empty());
    const double scale = std::min(static_cast<double>(kWidth) / bgr.cols, static_cast<double>(kHeight) / bgr.rows);
    const auto outputs = m_network.run(infer::planes(fit(bgr, scale), kMean, 1.0F / 128, infer::Channels::Reversed));
    if (!outputs) {
        return tl::unexpected(Error{.kind = outputs.error().kind, .context = "detector: " + outputs.error().context});
    }
    std::vector<DetectedFace> found;
    for (std::size_t i = 0; i < kGrids.size(); ++i) {
        decode(kGrids[i], (*outputs)[2 * i], (*outputs)[2 * i + 1], m_settings.minConfidence, found);
    }
    const auto toPicture = static_cast<float>(1 / scale);
    for (auto& face : found) {
        face.box = {.x = face.box.x * toPicture,
                    .y = face.box.y * toPicture,
                    .width = face.box.width * toPicture,
                    .height = face.box.height * toPicture};
    }
    auto faces = suppress(std::move(found), m_settings.maxOverlap);
    sortByArea(faces);
    return faces;
}

} // namespace vision::detect
