// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vision::identify {

/// Every threshold of identification, once. Scores are cosines of joint vectors (embedders A and B after the 68-point
/// alignment).
///
/// Evidence so far: webcam frames of East Asian subjects (NUAA, enrolled with five frames of one session, seen again
/// weeks later): lowest genuine visit 0.708, highest impostor visit 0.477, genuine frames' 1st percentile 0.633,
/// highest impostor frame 0.477.
struct Thresholds {
    /// At least this similar to a template to be Known.
    float known = 0.50F;
    /// At least this similar to be shown to a human as a candidate (Unsure).
    float unsure = 0.42F;
    /// The best person must lead the second-best *person* by this much to be Known; relatives and look-alikes go to a
    /// human.
    float margin = 0.04F;
    /// Good chips of one track that a probe must hold to be Known ...
    int chips = 3;
    /// ... unless it is at least this similar; then `strongChips` do.
    float strong = 0.62F;
    int strongChips = 2;
};

/// Two chips of one track less similar than this show two people: the tracker mixed them up.
inline constexpr float kSameTrack = 0.30F;

/// The chips of one enrolment must be at least this similar to each other, pair by pair.
inline constexpr float kEnrolmentAgreement = 0.45F;

/// A new resident at least this similar to another resident's template is refused as a duplicate until a human looks.
inline constexpr float kDuplicate = 0.50F;

} // namespace vision::identify
