// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/evaluate/embed_pictures.h"
#include "vision/evaluate/folder_layout.h"
#include "vision/evaluate/open_set.h"
#include "vision/evaluate/verification.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vision::evaluate {

/// The false positive identification rates that are reported.
inline constexpr std::array<double, 4> kReportedFpir{0.01, 0.005, 0.002, 0.001};
/// The false accept rates that are reported: of pairs, and of all comparisons of a set.
inline constexpr std::array<double, 2> kReportedFar{0.01, 0.001};
inline constexpr std::array<double, 4> kReportedSetFar{0.01, 0.001, 0.0001, 0.00001};

/// What is measured besides the rates themselves.
struct Settings {
    /// Sizes of a hall to look ahead to; those not larger than the set's own gallery are left out.
    std::vector<std::size_t> galleries{1000, 5000, 20000};
    std::optional<identify::Thresholds> thresholds = {}; ///< of the hall's own rule; nothing: it has none yet
    int goodFrames = 3; ///< a visit with so many should be right; see Measures::withGoodFrames
};

/// One group (a set, a condition), searched in the gallery of all.
struct GroupMeasures {
    std::vector<OperatingPoint> atCommon =
        {};                                 ///< at the thresholds of all groups together, one for each of kReportedFpir
    std::vector<OperatingPoint> atOwn = {}; ///< at the thresholds that the group's own strangers give
    Rate rank1 = {};
    Rate fta = {};
    std::size_t probes = 0;
    std::size_t strangers = 0;
    std::size_t missed = 0;
};

/// How well the probes of one kind (single pictures, or visits) are identified.
struct Measures {
    std::vector<OperatingPoint> points = {}; ///< one for each of kReportedFpir
    Rate rank1 = {};
    Rate fta = {};
    std::vector<TrueAccepts> trueAccepts = {};        ///< one for each of kReportedSetFar
    std::vector<GrownPoint> grown = {};               ///< for each gallery one for each of kReportedFpir
    std::optional<OperatingPoint> own = {};           ///< at the threshold that a peer's documents advise
    Decisions decisions = {};                         ///< of the hall's own rule
    Decisions withGoodFrames = {};                    ///< the same of the visits that have enough good frames
    std::map<std::string, GroupMeasures> groups = {}; ///< where the set names any
    std::size_t probes = 0;                           ///< of people to be found, those without a face included
    std::size_t strangers = 0;                        ///< of strangers, those without a face included
    std::size_t missed = 0;                           ///< of both, without a face
};

/// How well the single pictures are identified under one Condition. Templates are of the pictures as they are.
struct ConditionMeasures {
    std::string name = {};
    double level = 0;
    std::string unit = {};
    OperatingPoint atPlain = {}; ///< at the threshold that the pictures as they are give for kReportedFpir.front()
    Rate rank1 = {};
    Rate fta = {};
    Rate covered = {};        ///< of the pictures with a good face: the system would not enrol it, as covered
    Decisions decisions = {}; ///< of the hall's own rule
    std::optional<Takings> takings = {};
};

/// How well one system identifies a set's people.
struct OpenSetReport {
    std::string system = {};
    ModelDigest model = {};
    Similarity similarity = Similarity::Cosine;
    std::size_t enrolled = 0;    ///< people in the gallery
    std::size_t notEnrolled = 0; ///< people without a face in any of their enrolment pictures
    std::size_t templates = 0;
    Rate covered = {}; ///< as ConditionMeasures::covered, of all pictures as they are
    Measures pictures = {};
    std::optional<Measures> visits = {};                 ///< where the set names visits
    std::vector<ConditionMeasures> conditions = {};      ///< one for each of the system's, in their order
    Searches searches = {};                              ///< of the single pictures, for the page
    std::vector<std::filesystem::path> notAcquired = {}; ///< pictures without a face, those to enrol included
};

[[nodiscard]] Measures measure(const Searches& searches, const System& system, const Settings& settings);

/// Open-set identification of a plan by one system, then under each of its conditions, where every picture but the
/// templates is looked at again. Errors: NotFound (nobody is enrolled, or there is nothing to
/// search), Unreadable (no face in any picture, or in none to enrol), those of the factory. Requires: workers >= 1
/// (asserted).
[[nodiscard]] Expected<OpenSetReport> evaluateOpenSet(const Plan& plan, const System& system, int workers,
                                                      const Progress& progress = {}, const Settings& settings = {});

/// How well two pictures are told to show one person or two.
struct PairsReport {
    std::string system = {};
    ModelDigest model = {};
    std::vector<TrueAccepts> trueAccepts = {}; ///< one for each of kReportedFar
    Rate accuracy = {};
    std::size_t same = 0;
    std::size_t different = 0;
    std::size_t missed = 0; ///< pairs with a picture without a face
};

/// Verification on LFW's pairs, whose pictures lie under `set`. Errors: NotFound (no file, or no pair in it), those of
/// readPairs and of the factory. A picture that is not there is one without a face.
[[nodiscard]] Expected<PairsReport> evaluatePairs(const std::filesystem::path& set,
                                                  const std::filesystem::path& pairsFile, const System& system,
                                                  int workers, const Progress& progress = {});

/// One line of JSON of the first report, which is the project's own: {"fnir": {"0.01": x, ...}, "rank1": x,
/// "enrolled": n, "probes": n, "strangers": n, "missed": n, "model": digest}, then 95 % intervals and how they were
/// made, thresholds, failure to acquire, verification, larger galleries, groups, visits and what the hall's own rule
/// answers as further keys; "disturbed", where anything was, by condition and level; the other reports by name under
/// "peers". Without a single stranger there is no FPIR: the rates of "fnir" and the thresholds are null. Requires at
/// least one report (asserted).
[[nodiscard]] std::string toJson(const std::vector<OpenSetReport>& reports);

/// One line of JSON of the first report: {"accuracy": x, "tar": {"0.01": x, ...}, "same": n, "different": n,
/// "missed": n, "model": digest}, then 95 % intervals as further keys; the other reports by name under "peers".
/// Requires at least one report (asserted).
[[nodiscard]] std::string toJson(const std::vector<PairsReport>& reports);

} // namespace vision::evaluate
