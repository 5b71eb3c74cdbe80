// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/pipeline/networks.h"

#include "vision/align/face_aligner.h"
#include "vision/detect/ultra_face_detector.h"
#include "vision/embed/dlib_embedder.h"
#include "vision/embed/joint_embedder.h"
#include "vision/embed/onnx_embedder.h"

#include <string>
#include <utility>
#include <vector>

namespace vision::pipeline {
namespace {

/// Reads and opens one model; its bytes are gone when this returns.
template <typename Model, typename... Settings>
Expected<std::unique_ptr<Model>> openModel(const ModelFiles& models, std::string_view id, const Settings&... settings) {
    const auto bytes = models.read(id);
    if (!bytes) { return tl::unexpected(bytes.error()); }
    return Model::open(*bytes, settings...);
}

Expected<std::unique_ptr<embed::FaceEmbedder>> openPart(const ModelFiles& models, const manifest::Embedder& said) {
    if (said.format == manifest::Format::Dlib) {
        auto opened = openModel<embed::DlibEmbedder>(models, said.model);
        if (!opened) { return tl::unexpected(opened.error()); }
        if ((*opened)->dimension() != said.width) {
            return tl::unexpected(Error{.kind = ErrorKind::WrongShape,
                                        .context = said.model + ": dlib's network gives " +
                                                   std::to_string((*opened)->dimension()) + " values"});
        }
        return std::unique_ptr<embed::FaceEmbedder>(std::move(*opened));
    }
    const embed::OnnxEmbedderSettings settings{.name = said.model,
                                               .chip = said.chip,
                                               .isRgb = said.channels == manifest::ChannelOrder::Rgb,
                                               .mean = said.mean,
                                               .scale = said.scale,
                                               .output = said.output,
                                               .dimension = said.width};
    auto opened = openModel<embed::OnnxEmbedder>(models, said.model, settings);
    if (!opened) { return tl::unexpected(opened.error()); }
    return std::unique_ptr<embed::FaceEmbedder>(std::move(*opened));
}

Expected<std::unique_ptr<embed::FaceEmbedder>> openEmbedder(const ModelFiles& models) {
    std::vector<embed::JointEmbedder::Part> parts;
    for (const auto& each : models.manifest().embedders) {
        auto part = openPart(models, each);
        if (!part) { return part; }
        parts.push_back({.embedder = std::move(*part), .weight = each.weight});
    }
    using Mirrors = embed::JointEmbedder::Mirrors;
    return std::make_unique<embed::JointEmbedder>(std::move(parts),
                                                  models.manifest().mirrorsTemplates ? Mirrors::Yes : Mirrors::No);
}

} // namespace

cv::Mat chipFor(const embed::FaceEmbedder& embedder, const cv::Mat& chip, const cv::Mat& bgr,
                const Landmarks68& points) {
    const ChipKind wanted = embedder.chipKind();
    const bool isJudged = wanted == ChipKind{.cut = Cut::FivePoints, .side = align::kChipSide};
    return isJudged ? chip : align::align(bgr, points, wanted);
}

Expected<Networks> openNetworks(const ModelFiles& models, WithLiveness withLiveness) {
    Networks networks;
    auto detector = openModel<detect::UltraFaceDetector>(models, kDetectModel);
    if (!detector) { return tl::unexpected(detector.error()); }
    networks.detector = std::move(*detector);
    auto landmarks = openModel<align::OnnxLandmarkFinder>(models, kLandmarksModel);
    if (!landmarks) { return tl::unexpected(landmarks.error()); }
    networks.landmarks = std::move(*landmarks);
    if (withLiveness == WithLiveness::Yes) {
        auto liveness = openModel<liveness::OnnxLiveness>(models, kLivenessModel);
        if (!liveness) { return tl::unexpected(liveness.error()); }
        networks.liveness = std::move(*liveness);
    }
    auto embedder = openEmbedder(models);
    if (!embedder) { return tl::unexpected(embedder.error()); }
    networks.embedder = std::move(*embedder);
    return networks;
}

} // namespace vision::pipeline
