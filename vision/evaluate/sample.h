// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/types/embedding.h"

#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vision::evaluate {

/// What a system made of the face on one picture.
struct Sample {
    std::vector<float> values = {};
    float quality = 1;    ///< its weight among the frames of a visit, (0, 1]
    bool covered = false; ///< the system would not enrol it: dark glasses or a mask
    bool good = true;     ///< the system would use such a frame of a visit; a single picture is used in any case
};

/// How a system compares two vectors. Both give more for the more similar.
enum class Similarity {
    Cosine,   ///< dot product of unit vectors, [-1, 1]
    Distance, ///< 1 less the Euclidean distance, at most 1
};

/// Under every score: nothing was compared.
inline constexpr float kNoScore = -std::numeric_limits<float>::infinity();

/// Requires equal lengths (asserted).
[[nodiscard]] float scoreOf(Similarity similarity, std::span<const float> a, std::span<const float> b);

/// The frames of one visit as one vector.
struct Fused {
    std::vector<float> values = {};
    int goodFrames = 0; ///< that went into it; 0: none was good, so it is made of what there was
};

/// At least one sample is given. Nothing: they cancel out.
using Fuse = std::function<std::optional<Fused>(std::span<const Sample* const>)>;

/// The plain mean of the vectors, of unit length again where cosines are compared.
[[nodiscard]] Fuse plainMean(Similarity similarity);

} // namespace vision::evaluate
