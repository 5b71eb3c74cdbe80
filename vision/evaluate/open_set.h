// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/evaluate/interval.h"
#include "vision/identify/thresholds.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

/// Open-set identification: is this person in the gallery, and if so, who? Terms of ISO/IEC 19795-1:
///   mated search      a probe of somebody who is enrolled
///   non-mated search  a probe of a stranger
///   FPIR(T)           share of the non-mated searches in which anybody scores over T
///   FNIR(T)           share of the mated searches in which the right person is not first, or does not score over T
/// A picture without a face was never compared (failure to acquire). It is counted against the system: such a mated
/// search is a false negative, and such a non-mated search is left out, so that it does not flatter the FPIR. The
/// probes of a person who could not be enrolled (no face in any enrolment picture) are false negatives, too.
namespace vision::evaluate {

/// A probe of an enrolled person, after its search.
struct MatedSearch {
    float mateScore = -1;  ///< best cosine to the right person's templates
    float otherScore = -1; ///< best cosine to anybody else's
};

/// A probe of a stranger, after its search.
struct NonMatedSearch {
    float bestScore = -1;
    float secondScore = -1; ///< of another person
};

struct Searches {
    std::vector<MatedSearch> mated;       ///< those that were compared
    std::vector<NonMatedSearch> nonMated; ///< those that were compared
    std::size_t matedMissed = 0;          ///< no face in the probe, or its person could not be enrolled
    std::size_t nonMatedMissed = 0;       ///< no face in the probe
};

/// A share of something, with its 95 % interval.
struct Rate {
    std::size_t hits = 0;
    std::size_t trials = 0;

    /// 0 without trials.
    [[nodiscard]] double value() const {
        return trials == 0 ? 0 : static_cast<double>(hits) / static_cast<double>(trials);
    }
    [[nodiscard]] Interval interval() const { return wilsonInterval(hits, trials); }
};

/// One point of the trade-off.
struct OperatingPoint {
    float threshold = 1; ///< a score must be greater than this
    Rate fpir;           ///< reached, at most what was asked for
    Rate fnir;
};

/// The lowest threshold whose FPIR is at most `fpir`, and the FNIR there. With fewer than 1/fpir strangers no false
/// positive is allowed at all: mind the interval. Requires: 0 <= fpir < 1 (asserted). Pure.
[[nodiscard]] OperatingPoint operatingPointAt(double fpir, const Searches& searches);

/// Share of the mated searches in which the right person is first, whatever the score. Missed ones are not. Pure.
[[nodiscard]] Rate rankOne(const Searches& searches);

/// What the hall's own rule (threshold and margin, enough chips taken for granted) answers.
struct Decisions {
    Rate matedKnown;      ///< rightly known
    Rate matedMisnamed;   ///< known as somebody else
    Rate matedUnsure;     ///< shown to a human
    Rate strangersKnown;  ///< known as somebody: the FPIR of the rule
    Rate strangersUnsure; ///< shown to a human
};
[[nodiscard]] Decisions decisionsAt(const identify::Thresholds& thresholds, const Searches& searches);

} // namespace vision::evaluate
