// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/identify/gallery.h"
#include "vision/identify/thresholds.h"
#include "vision/types/recognition.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

/// A hall's threshold from its own residents. Terms of ISO/IEC 19795-1:
///   FMR(T)   share of the comparisons of two different people that score over T
///   FPIR(T)  share of the strangers who are named as somebody: with N people enrolled 1 - (1 - FMR(T))^N
///            (P. Grother and P. J. Phillips, "Models of large population recognition performance", CVPR 2004)
///   FNIR(T)  share of the residents who are not named
/// Everybody of the gallery plays the stranger for everybody else. A pair of people is given the best score of all
/// their templates, so it stands for a stranger at his most similar: FPIR comes out too high rather than too low. Two
/// templates of one enrolment are more alike than a face in another week: FNIR comes out too low.
namespace vision::identify {

/// How often two people of one gallery look alike, and how well each person is found again.
struct CohortScores {
    struct Pair {
        std::uint32_t first = 0; ///< indices into `persons`, first < second
        std::uint32_t second = 0;
        float score = -1; ///< best cosine of any two of their templates
    };
    /// A template of somebody who has others, searched in the gallery without it.
    struct Genuine {
        std::uint32_t person = 0;
        float score = -1;      ///< best cosine to the person's other templates
        float otherScore = -1; ///< best cosine to anybody else's
    };
    std::vector<PersonId> persons;
    std::size_t pairs = 0; ///< n (n - 1) / 2 of `persons`
    std::vector<Pair> top; ///< the most similar of them, best first: at least kKeptShare of all, or all
    std::vector<Genuine> genuine;
    // What operation adds; see addObserved().
    std::vector<Genuine> seen = {}; ///< visits of people who were confirmed
    std::size_t impostorsSeen = 0;  ///< confirmed confusions that are in `top`, or under it
};

/// The share of the pairs that a tail is fitted to, and the larger one that is kept for the bootstrap.
inline constexpr double kTailShare = 0.02;
inline constexpr double kKeptShare = 0.08;

/// More people than this are sampled evenly: 21 million pairs show any rate that a threshold can be set for.
inline constexpr std::size_t kMostCohort = 6500;

/// Compares everybody with everybody: templates x templates dot products. `onPerson` is called after each person with
/// how many are done. Pure apart from that.
[[nodiscard]] CohortScores scoreCohort(const Gallery& gallery, std::size_t mostPersons = kMostCohort,
                                       const std::function<void(std::size_t)>& onPerson = {});

/// One visit on which a human had the last word: the probe of `person` scored so.
struct Observed {
    PersonId person{};
    std::optional<PersonId> other; ///< whose templates `score` is about; nothing: the person's own
    float score = -1;
    float otherScore = -1; ///< the best to anybody else's; `other` nothing only
};

/// Adds what operation has shown; who is not of the cohort is left out. A confirmed confusion is one more look at a
/// pair that was compared anyway, so it may raise that pair's score (a stranger at his most similar) and adds no pair:
/// only confusions are ever seen, and counted as pairs of their own they would make everybody look alike. A confirmed
/// visit is what FNIR is about: another day, another light.
void addObserved(CohortScores& scores, std::span<const Observed> observed);

/// Confirmed visits count towards the FNIR from so many people on: of fewer, one who is found badly would decide.
inline constexpr std::size_t kFewestSeen = 20;

/// The FMR for which strangers are named at the rate `fpir` in a gallery of `persons`. Requires: 0 < fpir < 1,
/// persons >= 1 (asserted).
[[nodiscard]] double fmrFor(double fpir, std::size_t persons);
/// 1 - (1 - fmr)^persons.
[[nodiscard]] double fpirOf(double fmr, std::size_t persons);

/// The upper end of impostor scores as an exponential: over `start` lies `share` of the pairs, and the share over
/// t > start is share * exp(-(t - start) / meanExcess). That is the generalised Pareto distribution, which the excesses
/// over a high threshold tend to (J. Pickands, Ann. Statist. 3, 1975), with shape 0. Cosines end at 1, so their true
/// shape is below 0 and their tail shorter: the exponential errs on the safe side.
struct Tail {
    double start = 0;
    double share = 0;
    double meanExcess = 0;
    /// Requires: t >= start for the formula; below `start` it is `share`.
    [[nodiscard]] double fmrAt(double t) const;
    /// The lowest t with fmrAt(t) <= fmr; `start` for an fmr of `share` and more.
    [[nodiscard]] double thresholdFor(double fmr) const;
};

/// Fits a tail to the kTailShare most similar pairs. `weights` counts each person so often (bootstrap); empty: once.
[[nodiscard]] Tail fitTail(const CohortScores& scores, std::span<const std::uint32_t> weights = {});

/// How much a calibration can be trusted.
enum class Evidence {
    TooFew,       ///< the shipped thresholds stay
    Extrapolated, ///< the threshold comes from the fitted tail; it is never below the shipped one
    Measured,     ///< so many pairs that the rate itself would show: may go below the shipped threshold
};

/// What is asked of the evidence. kFewestInTail pairs in the tail give its mean a relative error of 10 %; the tail is
/// not followed to rates that are over kFurthestBeyond times rarer than one of the pairs; with kToMeasure pairs
/// expected over the threshold, none seen would have a chance of 5 % (the rule of three: Hanley and Lippman-Hand, JAMA
/// 249, 1983).
inline constexpr double kFewestInTail = 100;
inline constexpr double kFurthestBeyond = 20;
inline constexpr double kToMeasure = 3;

/// What `persons` people, all compared with each other, say about the rate `fpir` in their own gallery.
[[nodiscard]] Evidence evidenceOf(double fpir, std::size_t persons, std::size_t gallerySize);
/// The smallest gallery that reaches `wanted` for the rate `fpir`.
[[nodiscard]] std::size_t personsFor(double fpir, Evidence wanted);

/// A share with its 95 % interval.
struct EstimatedRate {
    double value = 0;
    double low = 0;
    double high = 1;
};

struct Calibration {
    Thresholds thresholds;    ///< to be put in force
    double aim = 0;           ///< the FPIR that was asked for
    std::size_t persons = 0;  ///< in the gallery
    std::size_t compared = 0; ///< of them, all against all
    std::size_t pairs = 0;
    std::size_t pairsOver = 0; ///< of them over thresholds.known
    std::size_t genuine = 0;   ///< templates that were searched for their own person
    std::size_t genuineOf = 0; ///< people whom they belong to
    Evidence evidence = Evidence::TooFew;
    std::size_t personsNeeded = 0;  ///< for Extrapolated
    std::size_t personsToLower = 0; ///< for Measured
    /// The threshold that the tail gives for `aim`, with the 95 % interval of a bootstrap over people; nothing if
    /// TooFew.
    std::optional<EstimatedRate> fitted;
    /// At thresholds.known and at this gallery's size. From the tail with a bootstrap over people; if TooFew from
    /// pairsOver alone with a Wilson interval, which is then wide.
    EstimatedRate fpir;
    /// Share of the genuine searches that are not Known (under thresholds.known, or not ahead by the margin), with the
    /// Wilson interval for as many trials as people; nothing if nobody has two templates. The same for the confirmed
    /// visits, each person with the same weight, if there are enough and it is worse. Visits that recognition had no
    /// opinion on are in neither.
    std::optional<EstimatedRate> fnir;
    std::size_t impostorsSeen = 0; ///< confirmed confusions that were used
    std::size_t genuineSeen = 0;   ///< confirmed visits that were used for the FNIR; 0: of too few people
};

/// No threshold is set higher: at 0.95 two pictures of one moment begin to differ.
inline constexpr float kHighestKnown = 0.95F;

/// Sets the threshold for the rate `aim` in a gallery of `gallerySize` people. Requires: 0 < aim <= 0.1,
/// gallerySize >= scores.persons.size() (asserted). Pure: the same scores give the same answer.
[[nodiscard]] Calibration calibrate(const CohortScores& scores, std::size_t gallerySize, double aim,
                                    const Thresholds& shipped);

/// `shipped` with another `known`; `unsure` and `strong` keep their distance from it where that is stricter, so that a
/// raised threshold widens what a human is asked about and does not hide it.
[[nodiscard]] Thresholds withKnown(const Thresholds& shipped, float known);

/// The Wilson score interval at 95 % of the share `rate` seen in `trials`. Without trials: [0, 1].
[[nodiscard]] EstimatedRate wilson(double rate, std::size_t trials);

} // namespace vision::identify
