// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/detect/ultra_face_detector.h"

#include <algorithm>
#include <cassert>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace vision::detect {
namespace {

constexpr int kWidth = 320;
constexpr int kHeight = 240;
constexpr int kBoxes = 4420;
constexpr double kMean = 127;

/// The picture in the net's size with its own proportions, at the top left; the rest is grey, which the net sees as 0.
cv::Mat fit(const cv::Mat& bgr, double scale) {
    const cv::Size size(std::clamp(cvRound(bgr.cols * scale), 1, kWidth),
                        std::clamp(cvRound(bgr.rows * scale), 1, kHeight));
    cv::Mat fitted(kHeight, kWidth, CV_8UC3, cv::Scalar::all(kMean));
    // Linear sampling leaves pixels out when it shrinks to less than half.
    const int sampling = scale < 0.5 ? cv::INTER_AREA : cv::INTER_LINEAR;
    cv::resize(bgr, fitted(cv::Rect({0, 0}, size)), size, 0, 0, sampling);
    return fitted;
}

float overlap(const Box& a, const Box& b) {
    const float width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
    const float height = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
    if (width <= 0 || height <= 0) {
        return 0;
    }
    const float shared = width * height;
    return shared / (a.area() + b.area() - shared);
}

/// Keeps the most confident of boxes that overlap.
std::vector<DetectedFace> suppress(std::vector<DetectedFace> found, float maxOverlap) {
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.confidence > b.confidence; });
    std::vector<DetectedFace> kept;
    for (const auto& face : found) {
        const bool covered = std::any_of(kept.begin(), kept.end(), [&](const DetectedFace& better) {
            return overlap(face.box, better.box) > maxOverlap;
        });
        if (!covered) {
            kept.push_back(face);
        }
    }
    return kept;
}

} // namespace

UltraFaceDetector::UltraFaceDetector(const cv::dnn::Net& net, const UltraFaceSettings& settings)
    : m_net(net)
    , m_settings(settings) {}

Expected<std::unique_ptr<UltraFaceDetector>> UltraFaceDetector::open(std::span<const std::uint8_t> file,
                                                                     const UltraFaceSettings& settings) {
    try {
        auto net = cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(file.data()), file.size());
        net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        std::unique_ptr<UltraFaceDetector> detector(new UltraFaceDetector(net, settings));
        std::ignore = detector->run(cv::Mat(kHeight, kWidth, CV_8UC3, cv::Scalar::all(kMean)));
        return detector;
    } catch (const std::exception& problem) {
        return tl::unexpected(
            Error{.kind = ErrorKind::WrongShape, .context = std::string("detector: ") + problem.what()});
    }
}

std::vector<DetectedFace> UltraFaceDetector::run(const cv::Mat& bgr) {
    const double scale = std::min(static_cast<double>(kWidth) / bgr.cols, static_cast<double>(kHeight) / bgr.rows);
    m_net.setInput(cv::dnn::blobFromImage(fit(bgr, scale), 1.0 / 128, cv::Size(), cv::Scalar::all(kMean),
                                          /*swapRB=*/true));
    std::vector<cv::Mat> outputs;
    m_net.forward(outputs, std::vector<cv::String>{"boxes", "scores"});
    CV_Assert(outputs.size() == 2 && outputs[0].total() == kBoxes * 4 && outputs[1].total() == kBoxes * 2);
    const auto* boxes = outputs[0].ptr<float>();
    const auto* scores = outputs[1].ptr<float>();
    const auto xScale = static_cast<float>(kWidth / scale);
    const auto yScale = static_cast<float>(kHeight / scale);
    std::vector<DetectedFace> found;
    for (std::size_t i = 0; i < kBoxes; ++i) {
        const float confidence = scores[2 * i + 1];
        const auto* corners = boxes + 4 * i;
        const Box box{.x = corners[0] * xScale,
                      .y = corners[1] * yScale,
                      .width = (corners[2] - corners[0]) * xScale,
                      .height = (corners[3] - corners[1]) * yScale};
        if (confidence >= m_settings.minConfidence && box.width > 0 && box.height > 0) {
            found.push_back({.box = box, .confidence = std::min(confidence, 1.0F)});
        }
    }
    return suppress(std::move(found), m_settings.maxOverlap);
}

Expected<std::vector<DetectedFace>> UltraFaceDetector::detect(const cv::Mat& bgr) {
    assert(bgr.type() == CV_8UC3 && !bgr.empty());
    try {
        auto faces = run(bgr);
        std::stable_sort(faces.begin(), faces.end(),
                         [](const auto& a, const auto& b) { return a.box.area() > b.box.area(); });
        return faces;
    } catch (const cv::Exception& problem) {
        return tl::unexpected(
            Error{.kind = ErrorKind::Unreadable, .context = std::string("detector: ") + problem.what()});
    }
}

} // namespace vision::detect
