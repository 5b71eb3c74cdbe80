// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/pipeline/still_embedder.h"

#include "vision/align/face_aligner.h"
#include "vision/align/landmark_finder.h"
#include "vision/capture/quarter_turn.h"
#include "vision/detect/frontal_witness.h"
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

/// A second face that is at least this wide, against the subject's, may be the one that is meant; as at the kiosk.
constexpr float kCompanyShare = 0.6F;

/// The frontal witness's own threshold: of 397 upright faces 390 reach it.
constexpr float kSure = 0;

} // namespace

struct StillEmbedder::Parts {
    Networks networks;
    detect::FrontalWitness witness;
    ModelDigest digest;
};

StillEmbedder::StillEmbedder(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts)) {}
StillEmbedder::StillEmbedder(StillEmbedder&&) noexcept = default;
StillEmbedder& StillEmbedder::operator=(StillEmbedder&&) noexcept = default;
StillEmbedder::~StillEmbedder() = default;

Expected<StillEmbedder> StillEmbedder::open(const ModelFiles& models) {
    auto networks = openNetworks(models, WithLiveness::No);
    if (!networks) { return tl::unexpected(networks.error()); }
    return StillEmbedder(std::make_unique<Parts>(
        Parts{.networks = std::move(*networks), .witness = {}, .digest = models.jointDigest()}));
}

Expected<std::optional<StillSubject>> StillEmbedder::locateSubject(const cv::Mat& bgr) {
    assert(bgr.type() == CV_8UC3 && !bgr.empty());
    const auto faces = detect::searchThoroughly(*m_parts->networks.detector, bgr);
    if (!faces) { return tl::unexpected(faces.error()); }
    if (faces->empty()) { return std::nullopt; }
    const Box box = subjectOf(*faces, bgr.size()).box;
    const auto found = m_parts->networks.landmarks->find(bgr, box);
    if (!found) { return tl::unexpected(found.error()); }
    const auto alike = std::ranges::count_if(
        *faces, [&](const DetectedFace& face) { return face.box.width >= kCompanyShare * box.width; });
    return StillSubject{.box = box, .landmarks = found->points, .stray = found->stray, .hasCompany = alike > 1};
}

/// The picture as it is, with no witness.
Expected<std::optional<Portrait>> StillEmbedder::look(const cv::Mat& bgr) {
    const auto subject = locateSubject(bgr);
    if (!subject) { return tl::unexpected(subject.error()); }
    if (!*subject) { return std::nullopt; }
    Portrait portrait;
    portrait.subject = **subject;
    portrait.picture = bgr;
    const auto& [box, points, stray, hasCompany] = portrait.subject;
    portrait.chip = align::alignFivePoint(bgr, points);
    portrait.quality = quality::assessQuality(portrait.chip, {.points = points, .stray = stray}, box, bgr.size());
    portrait.covering = quality::assessCovering(portrait.chip);
    return portrait;
}

Expected<StillFace> StillEmbedder::embed(const Portrait& portrait) {
    const auto& subject = portrait.subject;
    auto& embedder = *m_parts->networks.embedder;
    auto vector =
        embedder.embed(chipFor(embedder, portrait.chip, portrait.picture, subject.landmarks), embed::Mirror::Added);
    if (!vector) { return tl::unexpected(vector.error()); }
    return StillFace{.box = subject.box,
                     .landmarks = subject.landmarks,
                     .quality = portrait.quality,
                     .covering = portrait.covering,
                     .embedding = {.values = std::move(*vector), .model = m_parts->digest}};
}

Expected<std::optional<StillFace>> StillEmbedder::embedLargestFace(const cv::Mat& bgr) {
    const auto portrait = look(bgr);
    if (!portrait) { return tl::unexpected(portrait.error()); }
    if (!*portrait) { return std::nullopt; }
    auto face = embed(**portrait);
    if (!face) { return tl::unexpected(face.error()); }
    return std::move(*face);
}

Expected<std::optional<Portrait>> StillEmbedder::findPortrait(const cv::Mat& bgr) {
    std::optional<Portrait> asItIs;
    for (const int turns : {0, 2, 1, 3}) {
        auto seen = look(capture::turnedClockwise(bgr, turns));
        if (!seen) { return seen; }
        if (*seen && ((*seen)->isUsable() || turns == 0)) {
            const auto testimony = m_parts->witness.look((*seen)->picture, (*seen)->subject.box);
            if (!testimony) { return tl::unexpected(testimony.error()); }
            // An upright face that is not good enough is not turned; and turned for no good reason it would be a worse
            // template than none: for both the witness has to be sure.
            const bool isSure = testimony->isUpright() && testimony->upright >= kSure;
            const bool isEnough = (*seen)->isUsable() && testimony->isUpright() && turns == 0;
            if (isSure || isEnough) {
                (*seen)->quarterTurns = turns;
                return seen;
            }
            if ((*seen)->isUsable()) { (*seen)->quality.flaw = quality::Flaw::Stray; }
        }
        if (turns == 0) { asItIs = std::move(*seen); }
    }
    return asItIs;
}

const ModelDigest& StillEmbedder::digest() const {
    return m_parts->digest;
}

} // namespace vision::pipeline
