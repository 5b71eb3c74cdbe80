// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/liveness/face_motion.h"
#include "vision/pipeline/face_pipeline.h"

#include <optional>
#include <vector>

namespace vision::pipeline {

/// One good look at a face.
struct Look {
    std::vector<float> vector; ///< of unit length
    float quality = 0;         ///< score, (0, 1]
    float liveness = 0;
};

/// Cosine of two vectors of unit length and the same size.
[[nodiscard]] float cosine(const std::vector<float>& a, const std::vector<float>& b);

/// The quality-weighted mean of the looks, of unit length again. Requires at least one look (asserted). Nothing if the
/// looks cancel out.
[[nodiscard]] std::optional<std::vector<float>> fuse(const std::vector<Look>& looks);

/// How often a settled track is looked at again.
enum class Watch { NowAndThen, Closely };

/// What is known of one track besides where it is: decides when a look is due and when a probe is. No pixels, no clock.
class TrackMemory {
public:
    explicit TrackMemory(const Settings& settings)
        : m_settings(settings) {}

    /// Whether a good face of this track should be embedded at this time.
    [[nodiscard]] bool isDue(Mode mode, FrameTime at, Watch watch = Watch::NowAndThen) const;
    /// Whether this look cannot be of the person that the track has shown so far.
    [[nodiscard]] bool isAnotherPerson(const Look& look) const;

    /// A look for recognition. Gives the probe when one is due; its track and model digest are the caller's to fill.
    [[nodiscard]] std::optional<Probe> add(Look look, FrameTime at);
    /// A look for enrolment. True if it is different enough from the ones before to be one of the five.
    [[nodiscard]] bool addForEnrolment(const Look& look, FrameTime at);

    /// The points of each good frame, looked at more closely or not.
    void seePoints(const Landmarks68& points) { m_motion.see(points); }

    /// Nothing more is due but a look now and then, to see whether it still is the same person.
    void settle() { m_settled = true; }
    [[nodiscard]] bool isSettled() const { return m_settled; }
    /// What the looks say together, those for recognition and for enrolment. A face that moved as a flat picture does
    /// is a doubt at most.
    [[nodiscard]] liveness::LiveState live() const;
    /// Good looks so far.
    [[nodiscard]] int goodChips() const { return m_goodChips; }

private:
    void keep(Look look);
    [[nodiscard]] int chipsToNextProbe() const;

    Settings m_settings;
    std::vector<Look> m_best;                   // at most maxChipsPerProbe, of the highest quality
    std::vector<std::vector<float>> m_enrolled; // vectors that addForEnrolment accepted
    liveness::TrackLiveness m_liveness;
    liveness::PlanarMotion m_motion;
    std::optional<FrameTime> m_firstGood;
    std::optional<FrameTime> m_lastLook;
    int m_goodChips = 0;
    int m_chipsSinceProbe = 0;
    int m_probes = 0;
    bool m_settled = false;
};

} // namespace vision::pipeline
