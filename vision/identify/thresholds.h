// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vision::identify {

/// Every threshold of identification. Scores are cosines of vectors of one model, and each model has its own
/// thresholds: they come from its manifest (vision/manifest), with their evidence. As nobody has set them, they
/// recognise nobody; docs/recognition.md says what those that come with the program rest on.
struct Thresholds {
    /// At least this similar to a template to be Known.
    float known = kOverEverything;
    /// At least this similar to be shown to a human as a candidate (Unsure).
    float unsure = kOverEverything;
    /// The best person must lead the second-best *person* by this much to be Known; relatives and look-alikes go to a
    /// human. A stranger is about equally near to several residents.
    float margin = 0;
    /// Good chips of one track that a probe must hold to be Known ...
    int chips = 1;
    /// ... unless it is at least this similar; then `strongChips` do.
    float strong = kOverEverything;
    int strongChips = 1;
    /// A new resident at least this similar to another resident's template is refused as a duplicate until a human
    /// looks.
    float duplicate = kOverEverything;
    /// The chips of one enrolment must be at least this similar to each other, pair by pair.
    float agreement = kOverEverything;
    /// A look whose cosine to what its track has shown so far is under this belongs to somebody else: the track ends,
    /// and a new one starts in its place. Who is missed here is still compared as one probe and rarely agrees with
    /// anybody.
    float samePerson = -1;

    static constexpr float kOverEverything = 2; ///< no cosine reaches it
};

/// The hall's own floors under the quality score (vision/quality) of what a kiosk sends, whatever the kiosk makes of
/// it: of a probe to be compared, and of a chip to be kept for years. Of 486 webcam frames of live people (NUAA, all
/// that have no flaw) the lowest scores 0.25 and the 100th 0.33; of 55 of CASIA the lowest 0.32.
inline constexpr float kLeastProbeQuality = 0.10F;
inline constexpr float kLeastEnrolmentQuality = 0.20F;

} // namespace vision::identify
