// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/convert/dlib_resnet.h"

#include "vision/embed/dlib_embedder.h"

#include <array>
#include <optional>

namespace vision::convert {
namespace {

// From the picture to the vector, as the package names its residual blocks.
constexpr std::array kBlocks{"conv32_1",     "conv32_2",  "conv32_3",     "conv64_down",     "conv64_1",
                             "conv64_2",     "conv64_3",  "conv128_down", "conv128_1",       "conv128_2",
                             "conv256_down", "conv256_1", "conv256_2",    "conv256_down_out"};

/// [height][width][in][out] -> [out][in][height][width].
std::vector<float> outFirst(const Tensor& from) {
    const auto area = static_cast<std::size_t>(from.shape[0] * from.shape[1]);
    const auto in = static_cast<std::size_t>(from.shape[2]);
    const auto out = static_cast<std::size_t>(from.shape[3]);
    std::vector<float> to(from.values.size());
    for (std::size_t p = 0; p < area; ++p) {
        for (std::size_t i = 0; i < in; ++i) {
            for (std::size_t o = 0; o < out; ++o) {
                to[(o * in + i) * area + p] = from.values[(p * in + i) * out + o];
            }
        }
    }
    return to;
}

std::optional<embed::DlibLayerWeights> layerOf(const std::map<std::string, Tensor>& tensors, const std::string& name) {
    const auto filters = tensors.find(name + "/conv/filters");
    const auto bias = tensors.find(name + "/conv/bias");
    const auto gamma = tensors.find(name + "/scale/weights");
    const auto beta = tensors.find(name + "/scale/biases");
    const auto end = tensors.end();
    if (filters == end || bias == end || gamma == end || beta == end || filters->second.shape.size() != 4) {
        return std::nullopt;
    }
    return embed::DlibLayerWeights{.filters = outFirst(filters->second),
                                   .bias = bias->second.values,
                                   .gamma = gamma->second.values,
                                   .beta = beta->second.values};
}

} // namespace

Expected<std::vector<std::uint8_t>> faceApiToDlib(const std::map<std::string, Tensor>& tensors) {
    std::vector<std::string> names{"conv32_down"};
    for (const std::string block : kBlocks) {
        names.push_back(block + "/conv1");
        names.push_back(block + "/conv2");
    }
    std::vector<embed::DlibLayerWeights> layers;
    for (const auto& name : names) {
        auto layer = layerOf(tensors, name);
        if (!layer) {
            return tl::unexpected(Error{.kind = ErrorKind::WrongShape, .context = "embedder C: no layer " + name});
        }
        layers.push_back(std::move(*layer));
    }
    const auto last = tensors.find("fc");
    if (last == tensors.end()) {
        return tl::unexpected(Error{.kind = ErrorKind::WrongShape, .context = "embedder C: no layer fc"});
    }
    layers.push_back({.filters = last->second.values, .bias = {}, .gamma = {}, .beta = {}});
    return embed::serializeDlibNetwork(layers);
}

} // namespace vision::convert
