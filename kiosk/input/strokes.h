// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace input {

/// On the writing area; y grows downwards. The unit does not matter, only that it is one for both.
struct Point {
    float x = 0;
    float y = 0;
};

/// From pen down to pen up.
using Stroke = std::vector<Point>;
using Strokes = std::vector<Stroke>;

/// The side of the square that tidied() writes in.
constexpr float kSquare = 1000;

/// The same strokes in the middle of a square of kSquare, with a margin: how large, where and how fast somebody wrote,
/// and how their hand shook, is gone. Strokes without a point are left out.
[[nodiscard]] Strokes tidied(const Strokes& written);

/// Another way in which the same character could have been written down.
struct Variation {
    Strokes strokes;
    float doubt = 0; ///< taken off its scores
};

/// What the recogniser is asked besides the strokes as they are: it knows each character with one number of strokes in
/// one order, and people join, part and order them otherwise. At most eight. Requires: tidied.
[[nodiscard]] std::vector<Variation> variations(const Strokes& tidied);

/// Two strokes read as one, and how much is taken off its scores.
struct Joint {
    Stroke stroke;
    float doubt = 0;
};

/// One stroke read as two.
struct Parting {
    Stroke first;
    Stroke second;
    float doubt = 0;
};

/// One stroke that was perhaps written in two pieces; nothing if they are too far apart. Requires: tidied.
[[nodiscard]] std::optional<Joint> joined(const Stroke& one, const Stroke& next);

/// Two strokes that were perhaps written as one: parted at a bend, or with the line between two bends left out, which
/// the pen drew on its way. Requires: tidied.
[[nodiscard]] std::vector<Parting> cuts(const Stroke& stroke);

} // namespace input
