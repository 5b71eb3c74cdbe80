// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/evaluate/interval.h"
#include "vision/evaluate/searches.h"
#include "vision/identify/thresholds.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

/// Open-set identification: is this person in the gallery, and if so, who? Terms of ISO/IEC 19795-1:
///   mated search      a probe of somebody who is enrolled
///   non-mated search  a probe of a stranger
///   FPIR(T)           share of the non-mated searches in which anybody scores over T
///   FNIR(T)           share of the mated searches in which the right person is not first, or does not score over T
///   FTA               failure to acquire: share of the probes without a face
///   TAR(T), FAR(T)    share of the comparisons with the right / another person that score over T
/// A picture without a face was never compared. It is counted against the system: such a mated search is a false
/// negative, and such a non-mated search is left out, so that it does not flatter the FPIR. The probes of a person who
/// could not be enrolled (no face in any enrolment picture) are false negatives, too.
///
/// Intervals, all 95 %. A share at a threshold that is given has Wilson's. Where the threshold itself is estimated from
/// the same searches, people are drawn with replacement (residents and strangers apart, each with all their probes) and
/// threshold and share are taken again, kDraws times; the interval reaches over the percentiles of these and over
/// Wilson's at the estimated threshold, which is the wider where there are few errors.
namespace vision::evaluate {

inline constexpr int kDraws = 1000;

/// One point of the trade-off.
struct OperatingPoint {
    float threshold = kNoScore; ///< a score must be greater than this
    Rate fpir = {};             ///< reached, at most what was asked for
    Rate fnir = {};
    Interval fnirInterval = {}; ///< bootstrap
};

/// For each of `fpirs` the lowest threshold whose FPIR is at most that, and the FNIR there. With fewer than 1/fpir
/// strangers no false positive is allowed at all: mind the interval. Requires: 0 <= fpir < 1 (asserted). Pure: the
/// draws are the same in every run.
[[nodiscard]] std::vector<OperatingPoint> operatingPointsAt(std::span<const double> fpirs, const Searches& searches);

/// The same at a threshold that somebody named; the interval is Wilson's. Pure.
[[nodiscard]] OperatingPoint operatingPointOf(float threshold, const Searches& searches);

/// Share of the mated searches in which the right person is first, whatever the score. Missed ones are not. Pure.
[[nodiscard]] Rate rankOne(const Searches& searches);

/// Share of all probes without a face. Pure.
[[nodiscard]] Rate failureToAcquire(const Searches& searches);

/// What is to be expected in a larger gallery.
struct GrownPoint {
    std::size_t gallery = 0; ///< people
    bool isKnown = false;    ///< false: the searches are too few to tell, not one of them may be a false positive
    double fpir = 0;         ///< asked for
    float threshold = kNoScore;
    double fnir = 0;
    Interval fnirInterval = {}; ///< bootstrap
};

/// The operating points in a gallery of `people`, at least as many as are enrolled (asserted). Every probe, of
/// residents too, is searched among all others than its own person (all against all); with P(T) the share of these
/// searches in which anybody of the M enrolled scores over T, a gallery of N is taken for N/M galleries of M people
/// whose best scores are independent: FPIR(T, N) = 1 - (1 - P(T))^(N/M). That is never too low on average for probes
/// that differ in how many people they resemble (x -> 1 - (1 - x)^(N/M) is concave). A mated search is lost, besides by
/// the threshold, to one of the N - M new people with the same probability at its own score. A
/// set in which two names are one person cannot tell more than that. Pure.
[[nodiscard]] std::vector<GrownPoint> grownPointsAt(std::span<const double> fpirs, std::size_t people,
                                                    const Searches& searches);

/// Verification, one person against one: TAR at a FAR.
struct TrueAccepts {
    float threshold = kNoScore;
    Rate far = {};             ///< reached, at most what was asked for
    Rate tar = {};             ///< a missed probe is no accept
    Interval tarInterval = {}; ///< bootstrap
};

/// Of all comparisons of probes with enrolled people. Only the kKeptOthers best others of a probe count towards the
/// hits of the FAR, all towards its trials. Requires: 0 <= far < 1 (asserted). Pure.
[[nodiscard]] std::vector<TrueAccepts> trueAcceptsAt(std::span<const double> fars, const Searches& searches);

/// What the hall's own rule (threshold, margin and number of good frames) answers.
struct Decisions {
    Rate matedKnown = {};      ///< rightly known
    Rate matedMisnamed = {};   ///< known as somebody else
    Rate matedUnsure = {};     ///< shown to a human
    Rate strangersKnown = {};  ///< known as somebody: the FPIR of the rule
    Rate strangersUnsure = {}; ///< shown to a human
};
[[nodiscard]] Decisions decisionsAt(const identify::Thresholds& thresholds, const Searches& searches);

/// The searches of one group alone, in the same gallery.
[[nodiscard]] Searches ofGroup(const std::string& group, const Searches& searches);

/// Those with at least so many good frames.
[[nodiscard]] Searches withGoodFrames(int atLeast, const Searches& searches);

/// The trade-off as a curve: one point for each of up to about `points` thresholds, FPIR rising. Pure.
struct DetPoint {
    double fpir = 0;
    double fnir = 0;
};
[[nodiscard]] std::vector<DetPoint> detCurve(const Searches& searches, std::size_t points);

} // namespace vision::evaluate
