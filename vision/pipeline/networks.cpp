// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/pipeline/networks.h"

#include "vision/detect/ultra_face_detector.h"
#include "vision/embed/joint_embedder.h"
#include "vision/embed/onnx_embedder.h"

namespace vision::pipeline {
namespace {

/// Reads and opens one model; its bytes are gone when this returns.
template <typename Model, typename... Settings>
Expected<std::unique_ptr<Model>> openModel(const ModelFiles& models, std::string_view id, const Settings&... settings) {
    const auto bytes = models.read(id);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    return Model::open(*bytes, settings...);
}

Expected<std::unique_ptr<embed::FaceEmbedder>> openEmbedder(const ModelFiles& models) {
    auto first = openModel<embed::OnnxEmbedder>(models, kEmbedAModel, embed::kEmbedderA);
    if (!first) {
        return tl::unexpected(first.error());
    }
    auto second = openModel<embed::OnnxEmbedder>(models, kEmbedBModel, embed::kEmbedderB);
    if (!second) {
        return tl::unexpected(second.error());
    }
    return std::make_unique<embed::JointEmbedder>(std::move(*first), std::move(*second));
}

} // namespace

Expected<Networks> openNetworks(const ModelFiles& models, WithLiveness withLiveness) {
    Networks networks;
    auto detector = openModel<detect::UltraFaceDetector>(models, kDetectModel);
    if (!detector) {
        return tl::unexpected(detector.error());
    }
    networks.detector = std::move(*detector);
    auto landmarks = openModel<align::OnnxLandmarkFinder>(models, kLandmarksModel);
    if (!landmarks) {
        return tl::unexpected(landmarks.error());
    }
    networks.landmarks = std::move(*landmarks);
    if (withLiveness == WithLiveness::Yes) {
        auto liveness = openModel<liveness::OnnxLiveness>(models, kLivenessModel);
        if (!liveness) {
            return tl::unexpected(liveness.error());
        }
        networks.liveness = std::move(*liveness);
    }
    auto embedder = openEmbedder(models);
    if (!embedder) {
        return tl::unexpected(embedder.error());
    }
    networks.embedder = std::move(*embedder);
    return networks;
}

} // namespace vision::pipeline
