// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

namespace vision::quality {

/// What speaks for dark glasses or a mask on a chip. Lightness and colour are CIE L*a*b* (L* in [0, 100]).
struct Covering {
    /// Lightness of the eyes' surroundings, lids and brows included, over that of cheek and nose, of the lighter eye.
    /// Skin is about 0.9, a dark lens under 0.45.
    float eyeLightness = 1;
    float lipColour = 0;      ///< distance in a*b* between lips and lower cheeks; a mask has the same colour there
    float mouthRelief = 0;    ///< lightest less darkest row across the mouth over the skin's grey; no mouth: nearly 0
    float lowerColour = 0;    ///< distance in a*b* between the upper and the lower half of the face
    float lowerLightness = 0; ///< the same in L*
};

/// From where on a face counts as covered. Evidence in docs/recognition.md: one of 1,117 webcam frames and East Asian
/// pictures of bare faces is refused; 99 % of drawn lenses that take nearly all light, 96 % of masks over the nose.
struct CoveringSettings {
    float maxLensLightness = 0.45F;
    float maxLipColour = 3;
    float maxRelief = 0.17F;       ///< so flat, and of one colour: a mask
    float maxFoldedRelief = 0.35F; ///< folds look like that; a mask, if the lower half also looks different:
    float minOtherColour = 9;
    float minOtherLightness = 20;
};

/// `chip`: 112 x 112 BGR as align::alignFivePoint cuts it (asserted), of a face that looks straight ahead. Pure.
[[nodiscard]] Covering assessCovering(const cv::Mat& chip);

/// Dark lenses hide the eyes, or a mask, a scarf or a hand the mouth. Beards and clear glasses are no covering. Pure.
[[nodiscard]] bool isCovered(const Covering& covering, const CoveringSettings& settings = {});

} // namespace vision::quality
