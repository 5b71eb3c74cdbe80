// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/types/face.h"
#include "vision/types/result.h"

#include <memory>
#include <opencv2/core/mat.hpp>

namespace vision::detect {

/// How much a place looks like a face that looks straight ahead: upright, and with the picture upside down. Under
/// kNothing: not at all.
struct Testimony {
    static constexpr float kNothing = -1;
    float upright = kNothing;
    float upsideDown = kNothing;

    /// Something is there, and it is upright.
    [[nodiscard]] bool isUpright() const { return upright > kNothing && upright > upsideDown; }
};

/// dlib's frontal detector, a filter on gradients that shares no error with the networks: whether a face is there at
/// all, and which way up. Takes tens of milliseconds: for what is kept for years, not for each frame. One owner thread.
class FrontalWitness {
public:
    FrontalWitness();
    FrontalWitness(FrontalWitness&&) noexcept;
    FrontalWitness& operator=(FrontalWitness&&) noexcept;
    FrontalWitness(const FrontalWitness&) = delete;
    FrontalWitness& operator=(const FrontalWitness&) = delete;
    ~FrontalWitness();

    /// `bgr`: 8 bits, three channels; `box`: a detector's box in it. Unreadable: the picture was refused.
    [[nodiscard]] Expected<Testimony> look(const cv::Mat& bgr, const Box& box);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace vision::detect
