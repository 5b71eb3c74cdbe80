// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/capture/frame.h"
#include "vision/liveness/track_liveness.h"
#include "vision/pipeline/model_files.h"
#include "vision/quality/chip_quality.h"
#include "vision/types/embedding.h"
#include "vision/types/face.h"
#include "vision/types/result.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace vision::pipeline {

/// What the pipeline does with the faces that it follows.
enum class Mode {
    Recognise, ///< makes probes of good chips
    Enrol,     ///< gives single chips of the largest face, if it is not covered; makes no probe
    Follow,    ///< boxes, tracks and quality only; nothing is embedded
};

struct Settings {
    int firstProbeChips = 2; ///< good chips of a track before its first probe, at least 1
    int eagerProbes = 5;     ///< somebody waits: after the first, each good chip makes a probe, until there are so many
    int probeEveryChips = 3; ///< and again after so many more, until the track is settled
    int maxChipsPerProbe = 8; ///< the best so many chips of a track are fused, at least 1
    /// At most so many chips are embedded in one frame, of the largest faces that are due: bounds the time of a frame.
    int maxEmbedsPerFrame = 1;
    /// Landmarks and quality are measured for at most so many faces of a frame, the largest.
    int maxMeasuredPerFrame = 3;
    /// A face whose box is narrower than this share of the frame's width is followed, never measured or embedded: who
    /// only passes by is left alone. 0: only what is too small for any quality is left out.
    float minFaceShare = 0;
    /// Between two chips of a track: after its eager probes; and after `manyProbes` probes that settled nothing.
    std::chrono::milliseconds chipsEvery{100};
    std::chrono::milliseconds lateChipsEvery{500};
    int manyProbes = 8;
    /// A settled track is looked at again this often: whether it still is the same person.
    std::chrono::milliseconds recheckEvery{2000};
    /// The same while somebody's name stands on a screen (watchClosely).
    std::chrono::milliseconds recheckCloselyEvery{150};
    /// A chip less similar to its track's belongs to another person. Nothing: as the manifest says, else never.
    std::optional<float> minSamePerson = {};
    /// While the nearest face is not good: how often the frame is looked at turned, for FrameResult::uprightAfter.
    std::chrono::milliseconds seekTurnEvery{200};
    /// Enrolment: 1 - cosine to every chip before, at least, so that five chips are five looks.
    float minEnrolChange = 0.02F;
};

/// One face of one frame.
struct FaceReport {
    TrackId track{};
    Box box;
    float confidence = 0;
    Landmarks68 landmarks{}; ///< all zero where they were not measured (see `measured`)
    quality::ChipQuality quality;
    std::optional<float> liveness; ///< [0, 1], 1 is live; only where the quality is good and the track is not settled
    liveness::LiveState live = liveness::LiveState::Waiting; ///< of the track so far
    bool measured = false;                                   ///< landmarks and quality were measured in this frame
    int goodChips = 0;                                       ///< of this track so far
    bool settled = false;
};

/// Several good chips of one track as one vector: the quality-weighted mean, of unit length again.
struct Probe {
    TrackId track{};
    Embedding embedding;
    int chips = 0;      ///< that went into it
    float quality = 0;  ///< mean score of those chips, [0, 1]
    float liveness = 0; ///< of the track's last looks, weighted with their quality, [0, 1]
    liveness::LiveState live = liveness::LiveState::Waiting; ///< of the track so far
    FrameTime firstGoodFrame{};                              ///< of this track
};

/// One good chip, for an enrolment.
struct EnrolChip {
    TrackId track{};
    Embedding embedding;
    float quality = 0;
    float liveness = 0;
    liveness::LiveState live = liveness::LiveState::Waiting; ///< of the track so far
};

struct FrameResult {
    FrameTime time{};
    std::uint64_t sequence = 0;
    std::vector<FaceReport> faces; ///< seen in this frame, largest first
    std::vector<Probe> probes;     ///< Mode::Recognise: those that are due
    std::vector<EnrolChip> chips;  ///< Mode::Enrol: at most one
    std::vector<TrackId> ended;    ///< tracks that are over
    /// No face is good, but turned clockwise by so many quarters the frame shows a good one: the camera is mounted
    /// turned, or somebody holds up a picture.
    std::optional<int> uprightAfter = {};

    [[nodiscard]] bool hasFaces() const { return !faces.empty(); }
};

/// From frames to tracks, hints and probes. Lives on one thread: networks and tracks have one owner.
class FacePipeline {
public:
    /// Opens detector, landmarks, liveness and the joint embedder. Errors of ModelFiles::read, and WrongShape.
    [[nodiscard]] static Expected<FacePipeline> open(const ModelFiles& models, const Settings& settings = {});

    FacePipeline(FacePipeline&&) noexcept;
    FacePipeline& operator=(FacePipeline&&) noexcept;
    FacePipeline(const FacePipeline&) = delete;
    FacePipeline& operator=(const FacePipeline&) = delete;
    ~FacePipeline();

    /// Frames come in the order of their time. With nobody in view only the detector runs: call it less often then.
    [[nodiscard]] Expected<FrameResult> process(const capture::Frame& frame);

    /// Takes effect with the next frame; chips that were collected stay with their tracks.
    void setMode(Mode mode);
    /// The caller knows enough about this track: it is followed, not embedded again.
    void settle(TrackId track);
    /// Settled tracks are looked at again every Settings::recheckCloselyEvery, until this is taken back.
    void watchClosely(bool isWanted);
    /// Forgets the chips of one track, which is then no longer settled.
    void startOver(TrackId track);
    /// Forgets all tracks.
    void reset();

    [[nodiscard]] const ModelDigest& digest() const;

private:
    struct Parts;
    explicit FacePipeline(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace vision::pipeline
