// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <chrono>
#include <cstdint>

namespace vision {

/// Time of a frame: monotonic, so that a clock that is set does not confuse a track.
using FrameTime = std::chrono::steady_clock::time_point;

/// A point in the frame, pixels, origin at the top left corner.
struct Point {
    float x = 0;
    float y = 0;
};

/// An axis-parallel rectangle in the frame, pixels; may reach over the frame's edge.
struct Box {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    [[nodiscard]] float area() const { return width * height; }
    [[nodiscard]] Point centre() const { return {x + width / 2, y + height / 2}; }
};

/// A face found in one frame. `confidence` in [0, 1].
struct DetectedFace {
    Box box;
    float confidence = 0;
};

/// The 68 points of the iBUG 300-W scheme, in frame pixels: 0-16 jaw, 17-26 brows, 27-35 nose, 36-47 eyes, 48-67 mouth.
using Landmarks68 = std::array<Point, 68>;

/// The points of what was taken for a face, and how far they may be trusted.
struct FoundLandmarks {
    Landmarks68 points{};
    /// How far the points move when the same place is looked at in another way, over the distance of the eyes: about
    /// 0.02 where there is an upright face. Points that hold on to nothing, because the face lies, is upside down, is
    /// half there or is none, stray.
    float stray = 0;
};

enum class TrackId : std::int64_t {};

} // namespace vision
