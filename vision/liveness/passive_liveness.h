// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/infer/network.h"
#include "vision/types/face.h"
#include "vision/types/result.h"

#include <cstdint>
#include <memory>
#include <opencv2/core/mat.hpp>
#include <span>

namespace vision::liveness {

/// Scores whether one look is at a live face or at a picture of one. It proves nobody: a good print or screen may pass,
/// and a live face alone unlocks nothing. One owner thread.
class PassiveLiveness {
public:
    virtual ~PassiveLiveness() = default;
    PassiveLiveness() = default;
    PassiveLiveness(const PassiveLiveness&) = delete;
    PassiveLiveness& operator=(const PassiveLiveness&) = delete;
    PassiveLiveness(PassiveLiveness&&) = delete;
    PassiveLiveness& operator=(PassiveLiveness&&) = delete;

    /// `bgr`: 8 bits, three channels; `box`: a detector's box in it. In [0, 1], 1 is live. Unreadable: the network
    /// refused the cut, or the box lies outside of the picture.
    [[nodiscard]] virtual Expected<float> score(const cv::Mat& bgr, const Box& box) = 0;
};

/// Where the network looks: the box times 2.7 around its centre (what a face is held on shows at its edges), made
/// smaller where the picture is, and moved inside it. Whole pixels.
[[nodiscard]] cv::Rect surroundings(const Box& box, cv::Size picture);

/// fr_liveness.onnx: 128 x 128, BGR 0..255 (red and blue swapped lets printed photographs through), softmax, class 0.
class OnnxLiveness final : public PassiveLiveness {
public:
    /// `file` is an ONNX file; it is not kept. WrongShape: it is another network.
    [[nodiscard]] static Expected<std::unique_ptr<OnnxLiveness>> open(std::span<const std::uint8_t> file);

    [[nodiscard]] Expected<float> score(const cv::Mat& bgr, const Box& box) override;

private:
    explicit OnnxLiveness(infer::Network network);

    infer::Network m_network;
};

} // namespace vision::liveness
