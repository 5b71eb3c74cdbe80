// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/pipeline/still_embedder.h"

#include "vision/align/face_aligner.h"
#include "vision/align/landmark_finder.h"
#include "vision/detect/thorough_search.h"
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

Expected<std::optional<StillSubject>> StillEmbedder::locateSubject(const cv::Mat& bgr) {
    assert(bgr.type() == CV_8UC3 && !bgr.empty());
    const auto faces = detect::searchThoroughly(*m_parts->networks.detector, bgr);
    if (!faces) {
        return tl::unexpected(faces.error());
    }
    if (faces->empty()) {
        return std::nullopt;
    }
    const Box box = subjectOf(*faces, bgr.size()).box;
    const auto points = m_parts->networks.landmarks->find(bgr, box);
    if (!points) {
        return tl::unexpected(points.error());
    }
    return StillSubject{.box = box, .landmarks = *points};
}

Expected<std::optional<StillFace>> StillEmbedder::embedLargestFace(const cv::Mat& bgr) {
    const auto subject = locateSubject(bgr);
    if (!subject) {
        return tl::unexpected(subject.error());
    }
    if (!*subject) {
        return std::nullopt;
    }
    const auto& [box, points] = **subject;
    const auto chip = align::alignFivePoint(bgr, points);
    auto& embedder = *m_parts->networks.embedder;
    auto vector = embedder.embed(chipFor(embedder, chip, bgr, points), embed::Mirror::Added);
    if (!vector) {
        return tl::unexpected(vector.error());
    }
    return StillFace{.box = box,
                     .landmarks = points,
                     .quality = quality::assessQuality(chip, points, box, bgr.size()),
                     .covering = quality::assessCovering(chip),
                     .embedding = {.values = std::move(*vector), .model = m_parts->digest}};
}

const ModelDigest& StillEmbedder::digest() const {
    return m_parts->digest;
}

} // namespace vision::pipeline
