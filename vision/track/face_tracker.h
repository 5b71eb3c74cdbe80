// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/types/face.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace vision::track {

struct TrackerSettings {
    /// A track that is not seen for longer than this is over. Long enough for a blink of the detector or another
    /// person walking past, short enough that the next visitor is not taken for the last one.
    std::chrono::milliseconds keepFor{700};
    /// A face may lie at most this far from where the track is expected, in face sizes (mean of width and height).
    float maxDistance = 1.2F;
    /// A face may be at most this many times larger or smaller than the track's last box, per side.
    float maxSizeRatio = 1.8F;
    /// Share of the newest measured speed in a track's speed, in (0, 1]; the rest is its history.
    float speedShare = 0.4F;
};

/// One face followed over time.
struct Track {
    TrackId id{};
    Box box;              ///< where it is now: as detected, or as expected while it is not seen
    float confidence = 0; ///< of the last detection
    Point speed;          ///< of the box's centre, pixels a second
    FrameTime firstSeen{};
    FrameTime lastSeen{};
    int timesSeen = 0;                    ///< frames in which it was detected
    std::optional<std::size_t> detection; ///< which of the faces given to update() it is; nothing: not seen now
};

/// Says which face is the same face as before, from boxes alone: ids survive missed frames and people who cross.
/// Not thread-safe.
class FaceTracker {
public:
    explicit FaceTracker(TrackerSettings settings = {});

    /// Requires: `faces` come from one frame; `at` is not earlier than in the last call (asserted).
    /// Ensures: each face belongs to exactly one track. Tracks and faces are matched at the least total cost (distance
    /// from the expected place, overlap and size); a face that no track can reach starts a new one. Ids are never used
    /// twice. Returns all live tracks, oldest first, those not seen now included.
    [[nodiscard]] std::vector<Track> update(std::span<const DetectedFace> faces, FrameTime at);

private:
    TrackerSettings m_settings;
    std::vector<Track> m_tracks;
    std::optional<FrameTime> m_lastUpdate;
    std::int64_t m_nextId = 1;
};

} // namespace vision::track
