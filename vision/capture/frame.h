// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/types/face.h"

#include <cstdint>
#include <opencv2/core/mat.hpp>

namespace vision::capture {

/// One picture of a source; never changes after it is made, so copies may share its pixels and cross threads.
/// Whoever must draw clones the image first.
class Frame {
public:
    /// Requires: `bgr` is not empty and of type CV_8UC3 (asserted), and nobody else writes into its pixels.
    /// `at` is when it was taken (of a recording: when it would have been). `sequence` counts the frames of a source
    /// from 0; a gap means frames that the source itself left out.
    Frame(cv::Mat bgr, FrameTime at, std::uint64_t sequence);

    [[nodiscard]] const cv::Mat& image() const { return m_image; }
    [[nodiscard]] FrameTime at() const { return m_at; }
    [[nodiscard]] std::uint64_t sequence() const { return m_sequence; }

private:
    cv::Mat m_image;
    FrameTime m_at;
    std::uint64_t m_sequence;
};

} // namespace vision::capture
