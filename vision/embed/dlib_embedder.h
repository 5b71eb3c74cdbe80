// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/embed/face_embedder.h"

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace vision::embed {

/// Embedder C: dlib's ResNet with metric loss, run by dlib: the second opinion. dlib compares Euclidean distances of
/// raw vectors with 0.6; embed() gives unit vectors as every embedder, embedRaw() what dlib's threshold belongs to.
class DlibEmbedder final : public FaceEmbedder {
public:
    /// `file` is a network that dlib serialized. Unreadable: it is not, or another architecture.
    [[nodiscard]] static Expected<std::unique_ptr<DlibEmbedder>> open(std::span<const std::uint8_t> file);

    ~DlibEmbedder() override;
    DlibEmbedder(const DlibEmbedder&) = delete;
    DlibEmbedder& operator=(const DlibEmbedder&) = delete;
    DlibEmbedder(DlibEmbedder&&) = delete;
    DlibEmbedder& operator=(DlibEmbedder&&) = delete;

    [[nodiscard]] ChipKind chipKind() const override { return {.cut = Cut::DlibChip, .side = 150}; }
    [[nodiscard]] int dimension() const override;
    [[nodiscard]] Expected<std::vector<float>> embed(const cv::Mat& chip, Mirror mirror) override;
    [[nodiscard]] Expected<std::vector<float>> embedRaw(const cv::Mat& chip);

private:
    struct Network;
    explicit DlibEmbedder(std::unique_ptr<Network> network);
    std::unique_ptr<Network> m_network;
};

/// The parameters of one convolution (or of the last, fully connected step) of embedder C.
struct DlibLayerWeights {
    std::vector<float> filters; ///< [out][in][height][width]; the last step: [in][out]
    std::vector<float> bias;    ///< the rest is empty in the last step
    std::vector<float> gamma;   ///< scale after the convolution
    std::vector<float> beta;    ///< shift after it
};

/// Serializes embedder C with these parameters, listed from the picture to the vector (29 layers). The same parameters
/// give the same bytes. WrongShape: the number or the size of the parameters does not fit the network.
[[nodiscard]] Expected<std::vector<std::uint8_t>> serializeDlibNetwork(const std::vector<DlibLayerWeights>& layers);

} // namespace vision::embed
