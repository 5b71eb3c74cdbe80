// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/types/chip.h"
#include "vision/types/result.h"

#include <opencv2/core/mat.hpp>
#include <vector>

namespace vision::embed {

/// Whether the vector of the mirrored chip is added before scaling to unit length: twice the time, and FNIR at FPIR 1 %
/// about one point better. Vectors with and without it may be compared with each other.
enum class Mirror { Without, Added };

/// Turns a face chip into a vector. One owner thread per object: the network behind it is not thread-safe.
class FaceEmbedder {
public:
    FaceEmbedder() = default;
    FaceEmbedder(const FaceEmbedder&) = delete;
    FaceEmbedder& operator=(const FaceEmbedder&) = delete;
    FaceEmbedder(FaceEmbedder&&) = delete;
    FaceEmbedder& operator=(FaceEmbedder&&) = delete;
    virtual ~FaceEmbedder() = default;

    /// What it was trained with; vision/align cuts it.
    [[nodiscard]] virtual ChipKind chipKind() const = 0;
    /// Length of the vectors.
    [[nodiscard]] virtual int dimension() const = 0;
    /// `chip` is 8-bit BGR of chipKind()'s size. The vector is the caller's own copy and of unit length.
    /// Unreadable: the network refused the chip, or gave no direction at all (a zero vector).
    [[nodiscard]] virtual Expected<std::vector<float>> embed(const cv::Mat& chip, Mirror mirror) = 0;
};

} // namespace vision::embed
