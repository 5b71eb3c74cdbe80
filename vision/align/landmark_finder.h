// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/infer/network.h"
#include "vision/types/face.h"
#include "vision/types/result.h"

#include <cstdint>
#include <memory>
#include <opencv2/core/mat.hpp>
#include <span>

namespace vision::align {

/// Finds the 68 points of a face. One owner thread: the network behind it is not thread-safe.
class LandmarkFinder {
public:
    virtual ~LandmarkFinder() = default;
    LandmarkFinder() = default;
    LandmarkFinder(const LandmarkFinder&) = delete;
    LandmarkFinder& operator=(const LandmarkFinder&) = delete;
    LandmarkFinder(LandmarkFinder&&) = delete;
    LandmarkFinder& operator=(LandmarkFinder&&) = delete;

    /// `bgr`: 8 bits, three channels; `box`: a detector's box in it, which may reach over the edge (what is outside is
    /// taken as more of the edge). Points in the picture's pixels. Unreadable: the network refused the cut, or the box
    /// has no area inside the picture.
    [[nodiscard]] virtual Expected<FoundLandmarks> find(const cv::Mat& bgr, const Box& box) = 0;
};

/// The same face seen in a mirror: x becomes `width` - x, and left and right change names.
[[nodiscard]] Landmarks68 mirrored(const Landmarks68& points, float width);

/// fr_landmark.onnx: 64 x 64 grey. The points are the mean of the face's and of its mirrored self's, which halves the
/// network's own jitter: FNIR at FPIR 1 % on LFW went from 5.5 to 5.1 %. They stray by the mean of how far those two
/// lie apart and how far the first lie from those in a box that is larger by a fifth.
class OnnxLandmarkFinder final : public LandmarkFinder {
public:
    /// `file` is an ONNX file; it is not kept. WrongShape: it is another network.
    [[nodiscard]] static Expected<std::unique_ptr<OnnxLandmarkFinder>> open(std::span<const std::uint8_t> file);

    [[nodiscard]] Expected<FoundLandmarks> find(const cv::Mat& bgr, const Box& box) override;

private:
    explicit OnnxLandmarkFinder(infer::Network network);
    /// Points of a 64 x 64 grey cut, 0..1 on both axes.
    Expected<Landmarks68> run(const cv::Mat& grey);

    infer::Network m_network;
};

} // namespace vision::align
