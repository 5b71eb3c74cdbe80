// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/embed/face_embedder.h"
#include "vision/infer/network.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace vision::embed {

/// How one network wants its chip, (value - mean) * scale in the order of its channels, and what it gives.
struct OnnxEmbedderSettings {
    std::string name; ///< for errors
    ChipKind chip = {};
    bool isRgb = true; ///< else BGR
    std::array<float, 3> mean = {};
    std::array<float, 3> scale = {1, 1, 1};
    std::string output = {}; ///< name of a value in the network; empty: its only output
    int dimension = 0;
};

/// A network from an ONNX file, run by vision/infer.
class OnnxEmbedder final : public FaceEmbedder {
public:
    /// `file` is an ONNX file; it is not kept. Unreadable, WrongShape: the error says what does not fit.
    [[nodiscard]] static Expected<std::unique_ptr<OnnxEmbedder>> open(std::span<const std::uint8_t> file,
                                                                      const OnnxEmbedderSettings& settings);

    [[nodiscard]] ChipKind chipKind() const override { return m_settings.chip; }
    [[nodiscard]] int dimension() const override { return m_settings.dimension; }
    [[nodiscard]] Expected<std::vector<float>> embed(const cv::Mat& chip, Mirror mirror) override;

private:
    OnnxEmbedder(infer::Network network, OnnxEmbedderSettings settings);
    Expected<void> addVector(const cv::Mat& chip, std::vector<float>& sum);

    infer::Network m_network;
    OnnxEmbedderSettings m_settings;
};

} // namespace vision::embed
