// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/pipeline/still_embedder.h"

#include <filesystem>
#include <opencv2/core/mat.hpp>
#include <optional>
#include <string>
#include <tl/expected.hpp>

namespace ctl {

/// The picture as 8-bit BGR, turned as its EXIF part says, or the sentence why it cannot be used as one (missing, not a
/// picture, damaged, broken off, a format that is not read here, over 64 MB on the disk, over 100 megapixels), as the
/// end of "a.jpg: ...". May be called from any thread.
[[nodiscard]] tl::expected<cv::Mat, std::string> readImage(const std::filesystem::path& file);

/// The picture at most `height` pixels high, as a "data:image/jpeg;base64,..." address; empty if it cannot be read.
[[nodiscard]] std::string thumbnailOf(const std::filesystem::path& file, int height);

/// What became of one picture.
struct EmbeddedImage {
    std::string why; ///< there is no face, as the end of "a.jpg: ..."; empty if there is
    std::optional<vision::pipeline::StillFace> face;
};

/// Embeds the subject of the picture as it is.
[[nodiscard]] EmbeddedImage embedImage(vision::pipeline::StillEmbedder& embedder, const std::filesystem::path& file);

/// Embeds the subject of the picture if it can be a template, turning the picture upright; else says why not. `turned`
/// is the same as Portrait::quarterTurns.
struct EnrolledImage {
    std::string why; ///< it cannot be a template, as the end of "a.jpg: ..."; empty if it can
    std::optional<vision::pipeline::StillFace> face;
    int quarterTurns = 0;
};
[[nodiscard]] EnrolledImage embedForEnrolment(vision::pipeline::StillEmbedder& embedder,
                                              const std::filesystem::path& file);

} // namespace ctl
