// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vision::identify {

/// Every threshold of identification, once. Scores are cosines of joint vectors (embedders A and B after the 68-point
/// alignment, mirrored sum).
///
/// Evidence, measured with this project's pipeline on 2026-11-21.
///
/// (1) Strangers, East Asian: 434 people of four sets (public figures in wild pictures, some labels wrong; CASIA and
/// NUAA webcams; three folders that repeat another person, by scores of 0.67 to 0.87, left out). Each person's last
/// three pictures, fused, were searched among the 433 others with up to five templates each. Genuine: the 84 people
/// with four or more pictures, the same probe against their own earlier pictures.
///   threshold, lead   strangers known       genuine not known
///   0.50, 0.04        56 of 434 (12.9 %)    0 of 84
///   0.54, 0.08        10 of 434 (2.3 %)     0 of 84
///   0.58, 0.08         7 of 434 (1.6 %)     0 of 84
///   0.60, 0.08         5 of 434 (1.2 %)     0 of 84
///   0.62, 0.10         3 of 434 (0.7 %)     0 of 84
/// The 95 % interval of 5 of 434 is 0.5 to 2.7 %; three of the five come from two pairs of folders that stand apart
/// from all others (0.747, 0.653) in a set known for wrong labels. Lowest genuine score 0.661, lowest genuine lead
/// 0.103. Indoor pictures (CASIA, NUAA): highest of 24 strangers 0.534.
/// The same in galleries of 54, 108, 217 and 434 people: strangers over 0.50: 6, 11, 19, 28 %; over 0.50 with a lead of
/// 0.08: 3.7, 5.0, 5.2, 3.9 %. The score wears off as the gallery grows, the lead does not.
///
/// (2) A kiosk's own case: NUAA webcam frames, enrolled with five frames of one session, seen again in another weeks
/// later. Three frames fused: lowest of 260 genuine probes 0.647, highest of 2,110 impostor comparisons 0.514. Single
/// frames: lowest of 780 genuine 0.571 (1st percentile 0.630), highest of 6,330 impostor 0.527. Two frames of one
/// session, at most five apart: lowest of 2,195 pairs 0.655.
///
/// (3) LFW (half of it), single pictures, this rule: with one template each of 860 people 2 of 2,023 strangers are
/// Known (0.10 %) and 5 Unsure, 4 of 3,527 probes of residents are misnamed, 84.2 % Known, 8.1 % Unsure; with three
/// templates each of 312 people 6 of 3,269 (0.18 %), 4, 1 of 2,205, 94.3 %, 2.9 %. A kiosk's probe holds several
/// pictures.
///
/// LFW alone would set 0.505 to 0.52 for 1 % of its strangers (860 people, one picture each); a rule about there names
/// 12.9 % of the strangers of (1). So the defaults are those that East Asian faces need, and a hall of other faces asks
/// a few residents more than it must until it is calibrated.
///
/// Few people stand behind (1) and (2); `yimenctl evaluate` repeats it for a hall's own kind of faces.
struct Thresholds {
    /// At least this similar to a template to be Known. From (1); (2) loses nobody to it.
    float known = 0.60F;
    /// At least this similar to be shown to a human as a candidate (Unsure). Over the highest indoor strangers of (1)
    /// and (2), 0.534 and 0.527; under every genuine single frame of (2).
    float unsure = 0.54F;
    /// The best person must lead the second-best *person* by this much to be Known; relatives and look-alikes go to a
    /// human. A stranger is about equally near to several residents; see the galleries of growing size in (1).
    float margin = 0.08F;
    /// Good chips of one track that a probe must hold to be Known ...
    int chips = 3;
    /// ... unless it is at least this similar; then `strongChips` do. Over every stranger of (1) but the one at 0.747
    /// (the next is 0.656); half of the genuine single frames of (2) reach 0.754.
    float strong = 0.68F;
    int strongChips = 2;
    /// A new resident at least this similar to another resident's template is refused as a duplicate until a human
    /// looks. The same person is over it, as in `known`; in (1) ten of 434 strangers are, too.
    float duplicate = 0.60F;
    /// The chips of one enrolment must be at least this similar to each other, pair by pair. Far under the lowest pair
    /// of one session in (2); of two East Asian people less than 0.2 % of the pairs reach it.
    float agreement = 0.50F;
    /// A look whose cosine to what its track has shown so far is under this belongs to somebody else: the track ends,
    /// and a new one starts in its place. Two looks of one session in (2) are never under 0.655, of the same person in
    /// wild pictures 0.6 % (LFW, 37,642 pairs) to 2.2 % (East Asian, 1,165 pairs, some labels wrong); of two different
    /// people 0.2 % (LFW) and 2.2 % (East Asian) are over it. Who is missed here is still compared as one probe and
    /// rarely agrees with anybody.
    float samePerson = 0.35F;
};

/// The hall's own floors under the quality score (vision/quality) of what a kiosk sends, whatever the kiosk makes of
/// it: of a probe to be compared, and of a chip to be kept for years. Of 486 webcam frames of live people (NUAA, all
/// that have no flaw) the lowest scores 0.25 and the 100th 0.33; of 55 of CASIA the lowest 0.32.
inline constexpr float kLeastProbeQuality = 0.10F;
inline constexpr float kLeastEnrolmentQuality = 0.20F;

} // namespace vision::identify
