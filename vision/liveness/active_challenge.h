// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/liveness/face_motion.h"
#include "vision/types/face.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace vision::liveness {

/// What a person is asked to do. Left and right are the person's own.
enum class ChallengeStep {
    TurnLeft,
    TurnRight,
    Blink, ///< close the eyes for a moment
    Nod,
};

/// A whole number in [0, below), each as likely; `below` is at least 1.
using Random = std::function<std::uint32_t(std::uint32_t below)>;

/// `count` different steps in random order, 1 to 4 (asserted).
[[nodiscard]] std::vector<ChallengeStep> drawSteps(int count, const Random& random);

/// The changes were set between what pictures and what people reach, held for two looks in a row: photographs that
/// were waved, turned and bent before a webcam (NUAA, 48 visits) and webcam frames warped as flat and as bent sheets,
/// up to 32 degrees (34 runs), reached 0.18 of a turn, 0.047 of a nod and 0.15 of closed eyes; people who turn, nod and
/// blink in the few clips at hand 0.33 to 1.3, 0.14 to 0.39 and 0.33 to 0.57.
struct ChallengeSettings {
    int steps = 2;
    float turn = 0.27F;        ///< change of HeadPose::yaw from the person's own rest
    float nod = 0.09F;         ///< change of HeadPose::pitch, up or down
    float closed = 0.75F;      ///< HeadPose::eyes over those at rest, at most this while the eyes are closed
    float back = 0.5F;         ///< a movement is over when less than this share of it is left
    float mostRestYaw = 0.25F; ///< the rest is learned while the person looks into the camera
    int restLooks = 4;         ///< so many looks in a row make the rest: their median
    int heldLooks = 2;         ///< so many looks in a row make a movement: one alone may be a slip of the points
    /// Nobody is hurried: an old person who reads the screen first takes ten seconds and more for one movement.
    std::chrono::milliseconds perStep{20000};
    std::chrono::milliseconds inAll{75000};
    /// Without a face for so long, the challenge starts over.
    std::chrono::milliseconds lostAfter{1500};
    int mostStarts = 3; ///< starting over more often is a failure
};

/// One frame of the face that is asked.
struct ChallengeLook {
    TrackId track{};
    std::optional<HeadPose> pose; ///< nothing: the face was seen, its points were not measured
};

/// Asks for movements and watches whether they come, one after the other. What counts is the change against the
/// person's own rest, which is learned first: a still picture never moves a nose against its eyes. Another face, or
/// none for a while, starts over with steps drawn anew. Pure but for the random numbers: time comes with the looks.
class ActiveChallenge {
public:
    enum class Outcome {
        Running,
        Passed,
        TimedOut, ///< not done in time; no accusation: the person is served without a face
        Lost,     ///< faces came and went too often
    };

    ActiveChallenge(Random random, FrameTime now, const ChallengeSettings& settings = {});

    /// A frame without a face: nothing. Looks come in the order of their time. No effect once it is over.
    void see(const std::optional<ChallengeLook>& look, FrameTime at);

    [[nodiscard]] Outcome outcome() const { return m_outcome; }
    /// What is asked now; nothing: look straight ahead (the rest is learned, or the last movement ends).
    [[nodiscard]] std::optional<ChallengeStep> asked() const;
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] int steps() const { return static_cast<int>(m_steps.size()); }
    /// Who is asked; nothing before the first look.
    [[nodiscard]] std::optional<TrackId> track() const { return m_track; }

private:
    enum class Phase { Resting, Asking, Returning };

    void startOver(FrameTime at);
    void watch(const HeadPose& pose, FrameTime at);
    void learnRest(const HeadPose& pose, FrameTime at);
    [[nodiscard]] float extent(const HeadPose& pose) const;
    void stepDone(FrameTime at);

    Random m_random;
    ChallengeSettings m_settings;
    FrameTime m_began;
    FrameTime m_stepBegan;
    FrameTime m_lastSeen;
    std::vector<ChallengeStep> m_steps;
    std::optional<TrackId> m_track;
    std::vector<HeadPose> m_restLooks;
    HeadPose m_rest;
    Phase m_phase = Phase::Resting;
    Outcome m_outcome = Outcome::Running;
    int m_done = 0;
    int m_held = 0;
    int m_starts = 1;
};

} // namespace vision::liveness
