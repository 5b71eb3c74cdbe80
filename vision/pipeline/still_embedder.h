// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/pipeline/model_files.h"
#include "vision/quality/chip_quality.h"
#include "vision/quality/covering.h"
#include "vision/types/embedding.h"
#include "vision/types/face.h"
#include "vision/types/result.h"

#include <memory>
#include <opencv2/core/mat.hpp>
#include <optional>

namespace vision::pipeline {

/// Where the face of a portrait is.
struct StillSubject {
    Box box; ///< in the picture's pixels
    Landmarks68 landmarks{};
};

/// The face of a portrait.
struct StillFace {
    Box box; ///< in the picture's pixels
    Landmarks68 landmarks{};
    quality::ChipQuality quality; ///< measured, not judged: the caller decides whether a flaw matters
    quality::Covering covering;   ///< the same
    Embedding embedding;          ///< mirrored sum, if the manifest says so
};

/// Single pictures, for enrolment from files and for evaluation. One owner thread.
class StillEmbedder {
public:
    [[nodiscard]] static Expected<StillEmbedder> open(const ModelFiles& models);

    StillEmbedder(StillEmbedder&&) noexcept;
    StillEmbedder& operator=(StillEmbedder&&) noexcept;
    StillEmbedder(const StillEmbedder&) = delete;
    StillEmbedder& operator=(const StillEmbedder&) = delete;
    ~StillEmbedder();

    /// The subject of the picture: among the faces the one that is large and near the middle. A picture without a face
    /// is searched again (detect::searchThoroughly); nothing then is a normal answer. `bgr`: 8 bits, three channels.
    [[nodiscard]] Expected<std::optional<StillSubject>> locateSubject(const cv::Mat& bgr);

    /// The same, with its vector.
    [[nodiscard]] Expected<std::optional<StillFace>> embedLargestFace(const cv::Mat& bgr);

    [[nodiscard]] const ModelDigest& digest() const;

private:
    struct Parts;
    explicit StillEmbedder(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace vision::pipeline
