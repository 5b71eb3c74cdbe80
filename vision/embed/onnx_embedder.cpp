// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/embed/onnx_embedder.h"

#include "vision/embed/vectors.h"
#include "vision/infer/picture.h"

#include <algorithm>
#include <cassert>
#include <functional>
#include <opencv2/core.hpp>
#include <utility>

namespace vision::embed {
namespace {

constexpr int kSide = 112;

} // namespace

OnnxEmbedder::OnnxEmbedder(infer::Network network, OnnxEmbedderSettings settings)
    : m_network(std::move(network))
    , m_settings(std::move(settings)) {}

Expected<std::unique_ptr<OnnxEmbedder>> OnnxEmbedder::open(std::span<const std::uint8_t> file,
                                                           const OnnxEmbedderSettings& settings) {
    auto network = infer::Network::open(file);
    if (!network) {
        return tl::unexpected(
            Error{.kind = network.error().kind, .context = settings.name + ": " + network.error().context});
    }
    if (network->input() != infer::Shape{3, kSide, kSide} ||
        !std::cmp_equal(network->outputs()[0].size(), settings.dimension)) {
        return tl::unexpected(Error{.kind = ErrorKind::WrongShape, .context = settings.name + ": another network"});
    }
    return std::unique_ptr<OnnxEmbedder>(new OnnxEmbedder(std::move(*network), settings));
}

Expected<void> OnnxEmbedder::addVector(const cv::Mat& chip, std::vector<float>& sum) {
    const auto outputs = m_network.run(infer::planes(chip, m_settings.mean, 1.0F / 128, infer::Channels::Reversed));
    if (!outputs) {
        return tl::unexpected(
            Error{.kind = outputs.error().kind, .context = m_settings.name + ": " + outputs.error().context});
    }
    std::ranges::transform(sum, outputs->front(), sum.begin(), std::plus<>());
    return {};
}

Expected<std::vector<float>> OnnxEmbedder::embed(const cv::Mat& chip, Mirror mirror) {
    assert(chip.type() == CV_8UC3 && chip.rows == kSide && chip.cols == kSide);
    std::vector<float> sum(static_cast<std::size_t>(m_settings.dimension));
    if (auto done = addVector(chip, sum); !done) {
        return tl::unexpected(done.error());
    }
    if (mirror == Mirror::Added) {
        cv::Mat mirrored;
        cv::flip(chip, mirrored, 1);
        if (auto done = addVector(mirrored, sum); !done) {
            return tl::unexpected(done.error());
        }
    }
    if (!normalise(sum)) {
        return tl::unexpected(Error{.kind = ErrorKind::Unreadable, .context = m_settings.name + ": no direction"});
    }
    return sum;
}

} // namespace vision::embed
