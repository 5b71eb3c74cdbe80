// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/types/face.h"

#include <opencv2/core/mat.hpp>

namespace vision::quality {

/// The first thing that is wrong with a look at a face, in the order in which a person can put it right.
enum class Flaw {
    None,
    NotWhole,   ///< a part of the face is outside the frame
    TooSmall,   ///< come closer
    TooLarge,   ///< step back
    TurnedAway, ///< look here: head turned, raised, lowered or tilted
    TooDark,    ///< more light
    TooBright,  ///< light burns out
    Blurred,    ///< hold still
};

/// What was measured, one number per aspect.
struct ChipQuality {
    float eyeDistance = 0; ///< between the eye centres, frame pixels
    float sharpness = 0;   ///< variance of the Laplacian of the middle of the chip over its grey variance, >= 0
    float brightness = 0;  ///< mean grey of the middle of the chip, [0, 255]
    float contrast = 0;    ///< standard deviation of the same
    float yaw = 0;     ///< nose tip off the middle of the eyes over half the eye distance; 0 frontal, about +-1 profile
    float pitch = 0;   ///< nose tip's place between eye line and mouth line less that of a frontal face; 0 frontal
    float roll = 0;    ///< of the eye line, degrees
    float inFrame = 0; ///< share of the face's box that lies in the frame, [0, 1]
    float score = 0;   ///< all of them together, [0, 1]; the weight of the chip in a probe
    Flaw flaw = Flaw::None; ///< None: good enough to embed

    [[nodiscard]] bool good() const { return flaw == Flaw::None; }
};

} // namespace vision::quality
