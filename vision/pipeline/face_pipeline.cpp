// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/pipeline/face_pipeline.h"

#include "vision/align/face_aligner.h"
#include "vision/capture/quarter_turn.h"
#include "vision/detect/frontal_witness.h"
#include "vision/pipeline/networks.h"
#include "vision/pipeline/track_memory.h"
#include "vision/quality/covering.h"
#include "vision/track/face_tracker.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <set>

namespace vision::pipeline {
namespace {

/// A face whose box is narrower than this has its eyes nearer together than any quality accepts: not worth measuring.
constexpr float kMinMeasuredWidth = 40;

} // namespace

struct FacePipeline::Parts {
    /// A track of the tracker is one of ours, until another person turns up in it.
    struct Followed {
        TrackId id{};
        TrackMemory memory;
    };
    /// A face that was measured in this frame.
    struct Measured {
        FaceReport* report = nullptr;
        Followed* track = nullptr;
        cv::Mat chip;
    };

    Networks networks;
    detect::FrontalWitness frontal;
    Settings settings;
    ModelDigest digest;
    track::FaceTracker tracker;
    std::map<TrackId, Followed> followed; // by the tracker's id
    std::int64_t lastId = 0;
    std::optional<FrameTime> turnSought;
    Mode mode = Mode::Recognise;
    Watch watch = Watch::NowAndThen;

    TrackId nextId() { return TrackId{++lastId}; }
    Followed* find(TrackId ours) {
        const auto found =
            std::find_if(followed.begin(), followed.end(), [&](const auto& entry) { return entry.second.id == ours; });
        return found == followed.end() ? nullptr : &found->second;
    }

    std::vector<Followed*> follow(const std::vector<DetectedFace>& faces, FrameResult& result);
    Expected<std::optional<Measured>> measure(const cv::Mat& bgr, FaceReport& report, Followed& track);
    [[nodiscard]] bool isNearEnough(const Box& box, int frameWidth) const;
    [[nodiscard]] bool maySeekTurn(const FrameResult& result);
    Expected<std::optional<int>> seekTurn(const cv::Mat& bgr);
    Expected<bool> witness(const cv::Mat& bgr, const Measured& face);
    Expected<Look> look(const cv::Mat& bgr, const Measured& face);
    Expected<void> embedDue(const cv::Mat& bgr, std::vector<Measured>& measured, FrameResult& result);
    void use(Measured& face, Look seen, FrameResult& result);
};

/// Fills `result.faces` (largest first) and `result.ended`; the tracks of the faces, in their order.
std::vector<FacePipeline::Parts::Followed*> FacePipeline::Parts::follow(const std::vector<DetectedFace>& faces,
                                                                        FrameResult& result) {
    const auto tracks = tracker.update(faces, result.time);
    std::vector<Followed*> trackOf(faces.size());
    std::set<TrackId> alive;
    for (const auto& track : tracks) {
        alive.insert(track.id);
        if (!followed.contains(track.id)) {
            followed.emplace(track.id, Followed{.id = nextId(), .memory = TrackMemory(settings)});
        }
        if (track.detection) { trackOf[*track.detection] = &followed.at(track.id); }
    }
    for (auto entry = followed.begin(); entry != followed.end();) {
        if (alive.contains(entry->first)) {
            ++entry;
        } else {
            result.ended.push_back(entry->second.id);
            entry = followed.erase(entry);
        }
    }
    for (std::size_t i = 0; i < faces.size(); ++i) {
        assert(trackOf[i] != nullptr);
        FaceReport report;
        report.track = trackOf[i]->id;
        report.box = faces[i].box;
        report.confidence = faces[i].confidence;
        report.goodChips = trackOf[i]->memory.goodChips();
        report.settled = trackOf[i]->memory.isSettled();
        report.live = trackOf[i]->memory.live();
        result.faces.push_back(report);
    }
    return trackOf;
}

Expected<std::optional<FacePipeline::Parts::Measured>>
FacePipeline::Parts::measure(const cv::Mat& bgr, FaceReport& report, Followed& track) {
    report.measured = true;
    if (!isNearEnough(report.box, bgr.cols)) {
        report.quality.flaw = quality::Flaw::TooSmall;
        return std::nullopt;
    }
    const auto found = networks.landmarks->find(bgr, report.box);
    if (!found) { return tl::unexpected(found.error()); }
    report.landmarks = found->points;
    Measured measured{.report = &report, .track = &track, .chip = align::alignFivePoint(bgr, found->points)};
    report.quality = quality::assessQuality(measured.chip, *found, report.box, bgr.size());
    const bool mayBeCovered = report.quality.good() || report.quality.flaw == quality::Flaw::Stray;
    if (mode == Mode::Enrol && mayBeCovered && isCovered(quality::assessCovering(measured.chip))) {
        report.quality.flaw = quality::Flaw::Covered;
    }
    if (!report.quality.good()) { return std::nullopt; }
    track.memory.seePoints(found->points);
    return measured;
}

bool FacePipeline::Parts::isNearEnough(const Box& box, int frameWidth) const {
    return box.width >= std::max(kMinMeasuredWidth, settings.minFaceShare * static_cast<float>(frameWidth));
}

bool FacePipeline::Parts::maySeekTurn(const FrameResult& result) {
    const bool isGood = std::ranges::any_of(
        result.faces, [](const FaceReport& face) { return face.settled || (face.measured && face.quality.good()); });
    if (isGood || result.faces.empty() || (turnSought && result.time - *turnSought < settings.seekTurnEvery)) {
        return false;
    }
    turnSought = result.time;
    return true;
}

Expected<std::optional<int>> FacePipeline::Parts::seekTurn(const cv::Mat& bgr) {
    for (const int quarters : {2, 1, 3}) {
        const cv::Mat turned = capture::turnedClockwise(bgr, quarters);
        const auto faces = networks.detector->detect(turned);
        if (!faces) { return tl::unexpected(faces.error()); }
        if (faces->empty() || !isNearEnough(faces->front().box, turned.cols)) { continue; }
        const Box& box = faces->front().box;
        const auto found = networks.landmarks->find(turned, box);
        if (!found) { return tl::unexpected(found.error()); }
        const auto chip = align::alignFivePoint(turned, found->points);
        if (quality::assessQuality(chip, *found, box, turned.size()).good()) { return quarters; }
    }
    return std::nullopt;
}

/// A template is kept for years: somebody else shall have seen an upright face, too.
Expected<bool> FacePipeline::Parts::witness(const cv::Mat& bgr, const Measured& face) {
    const auto testimony = frontal.look(bgr, face.report->box);
    if (!testimony) { return tl::unexpected(testimony.error()); }
    if (!testimony->isUpright()) { face.report->quality.flaw = quality::Flaw::Stray; }
    return testimony->isUpright();
}

Expected<Look> FacePipeline::Parts::look(const cv::Mat& bgr, const Measured& face) {
    const auto live = networks.liveness->score(bgr, face.report->box);
    if (!live) { return tl::unexpected(live.error()); }
    face.report->liveness = *live;
    // A template is made once and compared for years: it is worth the second run.
    const auto mirror = mode == Mode::Enrol ? embed::Mirror::Added : embed::Mirror::Without;
    const cv::Mat chip = chipFor(*networks.embedder, face.chip, bgr, face.report->landmarks);
    auto vector = networks.embedder->embed(chip, mirror);
    if (!vector) { return tl::unexpected(vector.error()); }
    return Look{.vector = std::move(*vector), .quality = face.report->quality.score, .liveness = *live};
}

void FacePipeline::Parts::use(Measured& face, Look seen, FrameResult& result) {
    auto& track = *face.track;
    if (track.memory.isAnotherPerson(seen)) {
        result.ended.push_back(track.id);
        track = {.id = nextId(), .memory = TrackMemory(settings)};
        face.report->track = track.id;
    }
    if (mode == Mode::Enrol) {
        if (track.memory.addForEnrolment(seen, result.time)) {
            result.chips.push_back({.track = track.id,
                                    .embedding = {.values = std::move(seen.vector), .model = digest},
                                    .quality = seen.quality,
                                    .liveness = seen.liveness,
                                    .live = track.memory.live()});
        }
    } else if (auto probe = track.memory.add(std::move(seen), result.time)) {
        probe->track = track.id;
        probe->embedding.model = digest;
        result.probes.push_back(std::move(*probe));
    }
    face.report->goodChips = track.memory.goodChips();
    face.report->settled = track.memory.isSettled();
    face.report->live = track.memory.live();
}

Expected<void> FacePipeline::Parts::embedDue(const cv::Mat& bgr, std::vector<Measured>& measured, FrameResult& result) {
    int embedded = 0;
    for (auto& face : measured) {
        const bool wanted = mode != Mode::Enrol || face.report == &result.faces.front();
        if (embedded == settings.maxEmbedsPerFrame || !wanted || !face.track->memory.isDue(mode, result.time, watch)) {
            continue;
        }
        const auto isWitnessed = mode == Mode::Enrol ? witness(bgr, face) : Expected<bool>(true);
        if (!isWitnessed) { return tl::unexpected(isWitnessed.error()); }
        if (!*isWitnessed) { continue; }
        auto seen = look(bgr, face);
        if (!seen) { return tl::unexpected(seen.error()); }
        ++embedded;
        use(face, std::move(*seen), result);
    }
    return {};
}

FacePipeline::FacePipeline(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts)) {}
FacePipeline::FacePipeline(FacePipeline&&) noexcept = default;
FacePipeline& FacePipeline::operator=(FacePipeline&&) noexcept = default;
FacePipeline::~FacePipeline() = default;

Expected<FacePipeline> FacePipeline::open(const ModelFiles& models, const Settings& settings) {
    assert(settings.firstProbeChips >= 1 && settings.probeEveryChips >= 1 && settings.maxChipsPerProbe >= 1);
    auto networks = openNetworks(models, WithLiveness::Yes);
    if (!networks) { return tl::unexpected(networks.error()); }
    auto parts = std::make_unique<Parts>();
    parts->networks = std::move(*networks);
    parts->settings = settings;
    if (const auto& thresholds = models.manifest().thresholds; thresholds && !settings.minSamePerson) {
        parts->settings.minSamePerson = thresholds->samePerson;
    }
    parts->digest = models.jointDigest();
    return FacePipeline(std::move(parts));
}

Expected<FrameResult> FacePipeline::process(const capture::Frame& frame) {
    auto& parts = *m_parts;
    FrameResult result;
    result.time = frame.at();
    result.sequence = frame.sequence();
    const auto faces = parts.networks.detector->detect(frame.image());
    if (!faces) { return tl::unexpected(faces.error()); }
    const auto tracks = parts.follow(*faces, result);
    std::vector<Parts::Measured> good;
    const auto count = std::min(result.faces.size(), static_cast<std::size_t>(parts.settings.maxMeasuredPerFrame));
    for (std::size_t i = 0; i < count; ++i) {
        if (tracks[i]->memory.isSettled() && !tracks[i]->memory.isDue(parts.mode, result.time, parts.watch)) {
            continue; // known and confirmed: followed, not measured
        }
        auto measured = parts.measure(frame.image(), result.faces[i], *tracks[i]);
        if (!measured) { return tl::unexpected(measured.error()); }
        if (*measured) { good.push_back(std::move(**measured)); }
    }
    if (auto done = parts.embedDue(frame.image(), good, result); !done) { return tl::unexpected(done.error()); }
    if (parts.maySeekTurn(result)) {
        const auto turn = parts.seekTurn(frame.image());
        if (!turn) { return tl::unexpected(turn.error()); }
        result.uprightAfter = *turn;
    }
    return result;
}

void FacePipeline::setMode(Mode mode) {
    m_parts->mode = mode;
}

void FacePipeline::settle(TrackId track) {
    if (auto* found = m_parts->find(track)) { found->memory.settle(); }
}

void FacePipeline::watchClosely(bool isWanted) {
    m_parts->watch = isWanted ? Watch::Closely : Watch::NowAndThen;
}

void FacePipeline::startOver(TrackId track) {
    if (auto* found = m_parts->find(track)) { found->memory = TrackMemory(m_parts->settings); }
}

void FacePipeline::reset() {
    m_parts->followed.clear();
    m_parts->tracker = track::FaceTracker();
}

const ModelDigest& FacePipeline::digest() const {
    return m_parts->digest;
}

} // namespace vision::pipeline
