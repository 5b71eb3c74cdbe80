// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/pipeline/still_embedder.h"

#include "vision/align/face_aligner.h"
#include "vision/align/landmark_finder.h"
#include "vision/detect/ultra_face_detector.h"
#include "vision/pipeline/networks.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace vision::pipeline {
namespace {

/// The subject of a portrait is large and near the middle; bystanders are small or at the edge.
const DetectedFace& subjectOf(const std::vector<DetectedFace>& faces, cv::Size picture) {
    const auto prominence = [&](const DetectedFace& face) {
        const auto centre = face.box.centre();
        const float dx = centre.x / static_cast<float>(picture.width) - 0.5F;
        const float dy = centre.y / static_cast<float>(picture.height) - 0.5F;
        return std::sqrt(face.box.area()) * (1 - std::min(std::hypot(dx, dy), 0.7F));
    };
    return *std::max_element(faces.begin(), faces.end(),
                             [&](const auto& a, const auto& b) { return prominence(a) < prominence(b); });
}

} // namespace

struct StillEmbedder::Parts {
    Networks networks;
    ModelDigest digest;
};

StillEmbedder::StillEmbedder(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts)) {}
StillEmbedder::StillEmbedder(StillEmbedder&&) noexcept = default;
StillEmbedder& StillEmbedder::operator=(StillEmbedder&&) noexcept = default;
StillEmbedder::~StillEmbedder() = default;

Expected<StillEmbedder> StillEmbedder::open(const ModelFiles& models) {
    auto networks = openNetworks(models, WithLiveness::No);
    if (!networks) {
        return tl::unexpected(networks.error());
    }
    return StillEmbedder(
        std::make_unique<Parts>(Parts{.networks = std::move(*networks), .digest = models.jointDigest()}));
}

Expected<std::optional<StillFace>> StillEmbedder::embedLargestFace(const cv::Mat& bgr) {
    assert(bgr.type() == CV_8UC3 && !bgr.empty());
    auto faces = m_parts->networks.detector->detect(bgr);
    if (faces && faces->empty()) {
        const int border = std::max(bgr.rows, bgr.cols) / 2;
        cv::Mat bordered;
        cv::copyMakeBorder(bgr, bordered, border, border, border, border, cv::BORDER_CONSTANT, cv::Scalar::all(127));
        faces = m_parts->networks.detector->detect(bordered);
        for (auto& face : *faces) {
            face.box.x -= static_cast<float>(border);
            face.box.y -= static_cast<float>(border);
        }
    }
    if (!faces) {
        return tl::unexpected(faces.error());
    }
    if (faces->empty()) {
        return std::nullopt;
    }
    StillFace still{.box = subjectOf(*faces, bgr.size()).box, .landmarks = {}, .quality = {}, .embedding = {}};
    const auto points = m_parts->networks.landmarks->find(bgr, still.box);
    if (!points) {
        return tl::unexpected(points.error());
    }
    still.landmarks = *points;
    const auto chip = align::alignFivePoint(bgr, *points);
    still.quality = quality::assessQuality(chip, *points, still.box, bgr.size());
    auto vector = m_parts->networks.embedder->embed(chip, embed::Mirror::Added);
    if (!vector) {
        return tl::unexpected(vector.error());
    }
    still.embedding = {.values = std::move(*vector), .model = m_parts->digest};
    return still;
}

const ModelDigest& StillEmbedder::digest() const {
    return m_parts->digest;
}

} // namespace vision::pipeline
