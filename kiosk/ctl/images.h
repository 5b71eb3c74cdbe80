// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/pipeline/still_embedder.h"

#include <filesystem>
#include <opencv2/core/mat.hpp>
#include <optional>
#include <string>

namespace ctl {

/// The picture as 8-bit BGR, turned as its EXIF says; nothing if it cannot be used as one (missing, not a picture,
/// damaged, broken off, over 64 MB on the disk, over 100 megapixels). May be called from any thread.
[[nodiscard]] std::optional<cv::Mat> readImage(const std::filesystem::path& file);

/// The picture at most `height` pixels high, as a "data:image/jpeg;base64,..." address; empty if it cannot be read.
[[nodiscard]] std::string thumbnailOf(const std::filesystem::path& file, int height);

/// What became of one picture.
struct EmbeddedImage {
    enum class Problem { None, Unreadable, NoFace };
    Problem problem = Problem::None;
    std::optional<vision::pipeline::StillFace> face; ///< present if and only if problem is None
};

/// Embeds the largest face of the picture.
[[nodiscard]] EmbeddedImage embedImage(vision::pipeline::StillEmbedder& embedder, const std::filesystem::path& file);

} // namespace ctl
