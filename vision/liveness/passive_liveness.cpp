// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/liveness/passive_liveness.h"

#include "vision/infer/picture.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <string>

namespace vision::liveness {
namespace {

constexpr int kSide = 128;
constexpr float kSurroundings = 2.7F;

} // namespace

cv::Rect surroundings(const Box& box, cv::Size picture) {
    assert(box.width > 0 && box.height > 0);
    const auto pictureWidth = static_cast<float>(picture.width);
    const auto pictureHeight = static_cast<float>(picture.height);
    const float scale = std::min({kSurroundings, pictureWidth / box.width, pictureHeight / box.height});
    const float width = box.width * scale;
    const float height = box.height * scale;
    const auto centre = box.centre();
    const float x = std::clamp(centre.x - width / 2, 0.0F, std::max(pictureWidth - width, 0.0F));
    const float y = std::clamp(centre.y - height / 2, 0.0F, std::max(pictureHeight - height, 0.0F));
    const cv::Rect cut(cvFloor(x), cvFloor(y), std::max(cvFloor(width), 1), std::max(cvFloor(height), 1));
    return cut & cv::Rect({0, 0}, picture);
}

OnnxLiveness::OnnxLiveness(infer::Network network)
    : m_network(std::move(network)) {}

Expected<std::unique_ptr<OnnxLiveness>> OnnxLiveness::open(std::span<const std::uint8_t> file) {
    auto network = infer::Network::open(file);
    if (!network) {
        return tl::unexpected(Error{.kind = network.error().kind, .context = "liveness: " + network.error().context});
    }
    if (network->input() != infer::Shape{3, kSide, kSide} || network->outputs()[0].size() != 3) {
        return tl::unexpected(Error{.kind = ErrorKind::WrongShape, .context = "liveness: another network"});
    }
    return std::unique_ptr<OnnxLiveness>(new OnnxLiveness(std::move(*network)));
}

Expected<float> OnnxLiveness::score(const cv::Mat& bgr, const Box& box) {
    assert(bgr.type() == CV_8UC3 && !bgr.empty());
    const auto cut = surroundings(box, bgr.size());
    if (cut.empty()) {
        return tl::unexpected(
            Error{.kind = ErrorKind::Unreadable, .context = "liveness: the box lies outside of the picture"});
    }
    cv::Mat sized;
    cv::resize(bgr(cut), sized, {kSide, kSide});
    const auto outputs = m_network.run(infer::planes(sized, 0, 1));
    if (!outputs) {
        return tl::unexpected(Error{.kind = outputs.error().kind, .context = "liveness: " + outputs.error().context});
    }
    const auto classes = outputs->front();
    const float top = std::ranges::max(classes);
    const float live = std::exp(classes[0] - top);
    return live / (live + std::exp(classes[1] - top) + std::exp(classes[2] - top));
}

} // namespace vision::liveness
