// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace vision {

/// SHA-256 over the embedder's model files and its preprocessing version, 64 lower-case hexadecimal digits.
/// Two embeddings are comparable only when their digests are equal.
struct ModelDigest {
    std::string hex;
    friend bool operator==(const ModelDigest&, const ModelDigest&) = default;
};

/// A face as a vector of unit Euclidean length; the dot product of two is their cosine similarity in [-1, 1].
/// With two embedders it is their unit vectors joined, each scaled by the root of its weight. How many values that
/// makes is the manifest's to say (vision/manifest).
struct Embedding {
    std::vector<float> values;
    ModelDigest model;
};

inline constexpr std::size_t kJointDimension = 512 + 192; ///< of the manifest that comes with the program; for tests

} // namespace vision
