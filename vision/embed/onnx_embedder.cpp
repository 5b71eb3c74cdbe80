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

std::string described(const infer::Shape& shape) {
    return std::to_string(shape.channels) + " x " + std::to_string(shape.height) + " x " + std::to_string(shape.width);
}

} // namespace

OnnxEmbedder::OnnxEmbedder(infer::Network network, OnnxEmbedderSettings settings)
    : m_network(std::move(network))
    , m_settings(std::move(settings)) {}

Expected<std::unique_ptr<OnnxEmbedder>> OnnxEmbedder::open(std::span<const std::uint8_t> file,
                                                           const OnnxEmbedderSettings& settings) {
    const auto refused = [&](ErrorKind kind, const std::string& why) {
        return tl::unexpected(Error{.kind = kind, .context = settings.name + ": " + why});
    };
    const bool isNamed = !settings.output.empty();
    auto network = infer::Network::open(file, isNamed ? std::vector{settings.output} : std::vector<std::string>{});
    if (!network) { return refused(network.error().kind, network.error().context); }
    if (network->outputs().size() != 1) {
        return refused(ErrorKind::WrongShape, "the network gives " + std::to_string(network->outputs().size()) +
                                                  " outputs; the manifest has to name one");
    }
    const infer::Shape wanted{3, settings.chip.side, settings.chip.side};
    if (network->input() != wanted) {
        return refused(ErrorKind::WrongShape, "the network takes " + described(network->input()) + ", not " +
                                                  described(wanted) + " as the manifest says");
    }
    if (!std::cmp_equal(network->outputs()[0].size(), settings.dimension)) {
        return refused(ErrorKind::WrongShape, "the network gives " + std::to_string(network->outputs()[0].size()) +
                                                  " values, not " + std::to_string(settings.dimension) +
                                                  " as the manifest says");
    }
    return std::unique_ptr<OnnxEmbedder>(new OnnxEmbedder(std::move(*network), settings));
}

Expected<void> OnnxEmbedder::addVector(const cv::Mat& chip, std::vector<float>& sum) {
    const auto outputs =
        m_network.run(infer::planes(chip, m_settings.mean, m_settings.scale,
                                    m_settings.isRgb ? infer::Channels::Reversed : infer::Channels::AsTheyAre));
    if (!outputs) {
        return tl::unexpected(
            Error{.kind = outputs.error().kind, .context = m_settings.name + ": " + outputs.error().context});
    }
    std::ranges::transform(sum, outputs->front(), sum.begin(), std::plus<>());
    return {};
}

Expected<std::vector<float>> OnnxEmbedder::embed(const cv::Mat& chip, Mirror mirror) {
    assert(chip.type() == CV_8UC3 && chip.rows == m_settings.chip.side && chip.cols == m_settings.chip.side);
    std::vector<float> sum(static_cast<std::size_t>(m_settings.dimension));
    if (auto done = addVector(chip, sum); !done) { return tl::unexpected(done.error()); }
    if (mirror == Mirror::Added) {
        cv::Mat mirrored;
        cv::flip(chip, mirrored, 1);
        if (auto done = addVector(mirrored, sum); !done) { return tl::unexpected(done.error()); }
    }
    if (!normalise(sum)) {
        return tl::unexpected(Error{.kind = ErrorKind::Unreadable, .context = m_settings.name + ": no direction"});
    }
    return sum;
}

} // namespace vision::embed
