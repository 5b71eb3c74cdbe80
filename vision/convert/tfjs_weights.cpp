// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/convert/tfjs_weights.h"

#include <cstring>
#include <nlohmann/json.hpp>
#include <optional>

namespace vision::convert {
namespace {

/// Takes the next tensor off the front of `rest`; nothing if `rest` is too short. Throws what nlohmann throws.
std::optional<Tensor> takeTensor(const nlohmann::json& entry, std::span<const std::uint8_t>& rest) {
    Tensor tensor;
    std::size_t count = 1;
    for (const auto& extent : entry.at("shape")) {
        tensor.shape.push_back(extent.get<std::int64_t>());
        count *= extent.get<std::size_t>();
    }
    const bool quantised = entry.contains("quantization");
    const std::size_t size = quantised ? 1 : sizeof(float);
    if (count > rest.size() / size) { return std::nullopt; }
    tensor.values.resize(count);
    if (quantised) {
        const double scale = entry.at("quantization").at("scale").get<double>();
        const double min = entry.at("quantization").at("min").get<double>();
        for (std::size_t i = 0; i < count; ++i) {
            tensor.values[i] = static_cast<float>(scale * rest[i] + min);
        }
    } else {
        std::memcpy(tensor.values.data(), rest.data(), count * sizeof(float));
    }
    rest = rest.subspan(count * size);
    return tensor;
}

bool isSupported(const nlohmann::json& entry) {
    return entry.at("dtype") == "float32" &&
           (!entry.contains("quantization") || entry.at("quantization").at("dtype") == "uint8");
}

} // namespace

Expected<std::map<std::string, Tensor>> readTfjsWeights(std::string_view manifest,
                                                        std::span<const std::uint8_t> weights) {
    std::map<std::string, Tensor> tensors;
    try {
        const auto groups = nlohmann::json::parse(manifest);
        auto rest = weights;
        for (const auto& entry : groups.at(0).at("weights")) {
            const auto name = entry.at("name").get<std::string>();
            if (!isSupported(entry)) {
                return tl::unexpected(
                    Error{.kind = ErrorKind::Unreadable, .context = name + ": neither float32 nor 8 bits"});
            }
            auto tensor = takeTensor(entry, rest);
            if (!tensor) {
                return tl::unexpected(Error{.kind = ErrorKind::Truncated, .context = "weights end in " + name});
            }
            tensors.emplace(name, std::move(*tensor));
        }
    } catch (const nlohmann::json::exception& problem) {
        return tl::unexpected(Error{.kind = ErrorKind::Unreadable, .context = problem.what()});
    }
    return tensors;
}

} // namespace vision::convert
