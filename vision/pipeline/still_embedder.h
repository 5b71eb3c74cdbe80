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
    float stray = 0; ///< FoundLandmarks::stray
    /// Somebody else of like size is in the picture: which of the two is meant, only a human can say.
    bool hasCompany = false;
};

/// The face of a portrait.
struct StillFace {
    Box box; ///< in the picture's pixels
    Landmarks68 landmarks{};
    quality::ChipQuality quality; ///< measured, not judged: the caller decides whether a flaw matters
    quality::Covering covering;   ///< the same
    Embedding embedding;          ///< mirrored sum, if the manifest says so
};

/// The face of a picture that somebody brings to be enrolled with, as far as it can be told without its vector.
struct Portrait {
    int quarterTurns = 0; ///< clockwise, before the face was found; all pixels are those of the picture turned so
    StillSubject subject;
    cv::Mat picture;              ///< turned; shares the pixels of the one given where it was not
    cv::Mat chip;                 ///< as quality judges it
    quality::ChipQuality quality; ///< Flaw::Stray also where the frontal witness does not see an upright face
    quality::Covering covering;

    [[nodiscard]] bool isUsable() const { return quality.good() && !isCovered(covering); }
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

    /// As a template is wanted: the picture as it is, else turned by a half, a quarter or three, whichever first shows
    /// a usable face that detect::FrontalWitness sees upright, too. Else the picture as it is, with its flaw; nothing:
    /// nobody was found in it as it is, and nobody usable in it turned.
    [[nodiscard]] Expected<std::optional<Portrait>> findPortrait(const cv::Mat& bgr);
    /// The vector of a portrait's face.
    [[nodiscard]] Expected<StillFace> embed(const Portrait& portrait);

    [[nodiscard]] const ModelDigest& digest() const;

private:
    [[nodiscard]] Expected<std::optional<Portrait>> look(const cv::Mat& bgr);

    struct Parts;
    explicit StillEmbedder(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace vision::pipeline
