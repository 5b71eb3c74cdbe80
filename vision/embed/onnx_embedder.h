// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/embed/face_embedder.h"
#include "vision/infer/network.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace vision::embed {

/// How one network wants its chip: (x - mean) / 128 of RGB, and what it gives.
struct OnnxEmbedderSettings {
    std::string name; ///< for errors
    float mean = 127.5F;
    int dimension = 0;
};

/// Embedder A: fr_feature.onnx.
inline const OnnxEmbedderSettings kEmbedderA{.name = "embedder A", .mean = 127, .dimension = 512};
/// Embedder B: MobileFaceNet as vision/convert writes it.
inline const OnnxEmbedderSettings kEmbedderB{.name = "embedder B", .mean = 127.5F, .dimension = 192};

/// A network that OpenCV runs.
class OnnxEmbedder final : public FaceEmbedder {
public:
    /// `file` is an ONNX file; it is not kept. Unreadable, WrongShape.
    [[nodiscard]] static Expected<std::unique_ptr<OnnxEmbedder>> open(std::span<const std::uint8_t> file,
                                                                      const OnnxEmbedderSettings& settings);

    [[nodiscard]] ChipKind chipKind() const override { return ChipKind::FivePoint112; }
    [[nodiscard]] int dimension() const override { return m_settings.dimension; }
    [[nodiscard]] Expected<std::vector<float>> embed(const cv::Mat& chip, Mirror mirror) override;

private:
    OnnxEmbedder(infer::Network network, OnnxEmbedderSettings settings);
    Expected<void> addVector(const cv::Mat& chip, std::vector<float>& sum);

    infer::Network m_network;
    OnnxEmbedderSettings m_settings;
};

} // namespace vision::embed
