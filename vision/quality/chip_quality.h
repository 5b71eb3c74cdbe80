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
    Stray,      ///< no whole, upright face: what was measured of it holds on to nothing (FoundLandmarks::stray)
    Covered,    ///< take off dark glasses or mask; asked of enrolments alone (covering.h), never by assessQuality
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
    float stray = 0;   ///< of the points, over the distance of the eyes (FoundLandmarks)
    float inFrame = 0; ///< share of the face's box that lies in the frame, [0, 1]
    float score = 0;   ///< all of them together, [0, 1]; the weight of the chip in a probe
    Flaw flaw = Flaw::None; ///< None: good enough to embed

    [[nodiscard]] bool good() const { return flaw == Flaw::None; }
};

/// From where on a look is not good enough to embed. Set so that webcam frames of live people (NUAA, 487 frames of 8
/// people, some of them under a glaring lamp) pass but for two or three in a hundred; their extremes are given. Sharp
/// frames scored at least 0.09; blurred by a Gaussian of 4 pixels, 0.007 to 0.14.
struct QualitySettings {
    float minEyeDistance = 28; ///< pixels; chips have 35: a smaller face is stretched
    float maxBoxShare = 0.85F; ///< of the frame's height
    float minInFrame = 0.97F;
    float maxYaw = 0.45F;      ///< seen up to 0.26 in people who look at the camera
    float maxPitch = 0.22F;    ///< seen from -0.19 to 0.23
    float maxRoll = 25;        ///< degrees; seen up to 14; the alignment undoes it, but nobody stands like that
    float minBrightness = 38;  ///< seen down to 41
    float maxBrightness = 236; ///< seen up to 234
    float minContrast = 9;     ///< seen down to 10
    float minSharpness = 0.015F;
    /// Bare upright faces stray by 0.014 to 0.077, the pictures of the same people lying or upside down by 0.096 and
    /// more; docs/recognition.md has the rest.
    float maxStray = 0.075F;
};

/// `chip`: 112 x 112 BGR as align::alignFivePoint cuts it from the points; `box`, points in pixels of a frame of size
/// `frame`. Pure.
[[nodiscard]] ChipQuality assessQuality(const cv::Mat& chip, const FoundLandmarks& found, const Box& box,
                                        cv::Size frame, const QualitySettings& settings = {});

} // namespace vision::quality
