// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/evaluate/embed_pictures.h"
#include "vision/evaluate/folder_layout.h"
#include "vision/evaluate/open_set.h"
#include "vision/evaluate/verification.h"

#include <array>
#include <string>

namespace vision::evaluate {

/// The false positive rates that are reported.
inline constexpr std::array<double, 3> kReportedFpir{0.01, 0.005, 0.002};
/// The false accept rates that are reported.
inline constexpr std::array<double, 2> kReportedFar{0.01, 0.001};

/// How well a set's people are identified.
struct OpenSetReport {
    std::array<OperatingPoint, kReportedFpir.size()> points{}; ///< one for each of kReportedFpir
    Rate rank1;
    Decisions decisions;         ///< of the hall's own rule
    std::size_t enrolled = 0;    ///< people in the gallery
    std::size_t notEnrolled = 0; ///< people without a face in any of their enrolment pictures
    std::size_t templates = 0;
    std::size_t probes = 0;    ///< pictures of people to be found, those without a face included
    std::size_t strangers = 0; ///< pictures of strangers, those without a face included
    std::size_t missed = 0;    ///< probes and strangers' pictures without a face
    ModelDigest model;
};

/// Searches every probe and every stranger in the gallery of the plan. Pure.
/// Requires: `embedded` has every picture of the plan (asserted).
[[nodiscard]] Searches searchAll(const OpenSetPlan& plan, const Embedded& embedded);

/// Open-set identification of a set with one folder per person; see planOpenSet.
/// Errors: NotFound (no set, or nobody has more than `perPerson` pictures), Unreadable (no face in any picture), those
/// of the factory.
[[nodiscard]] Expected<OpenSetReport> evaluateOpenSet(const std::filesystem::path& set, std::size_t perPerson,
                                                      const EmbedPictureFactory& factory, int workers,
                                                      const Progress& progress = {},
                                                      const identify::Thresholds& thresholds = {});

/// How well two pictures are told to show one person or two.
struct PairsReport {
    std::array<Rate, kReportedFar.size()> trueAccepts{}; ///< one for each of kReportedFar
    Rate accuracy;
    std::size_t same = 0;
    std::size_t different = 0;
    std::size_t missed = 0; ///< pairs with a picture without a face
    ModelDigest model;
};

/// Verification on LFW's pairs, whose pictures lie under `set`. Errors: NotFound (no file, or no pair in it), those of
/// readPairs and of the factory. A picture that is not there is one without a face.
[[nodiscard]] Expected<PairsReport> evaluatePairs(const std::filesystem::path& set,
                                                  const std::filesystem::path& pairsFile,
                                                  const EmbedPictureFactory& factory, int workers,
                                                  const Progress& progress = {});

/// One line of JSON: {"fnir": {"0.01": x, ...}, "rank1": x, "enrolled": n, "probes": n, "strangers": n, "missed": n,
/// "model": digest}, then 95 % intervals, thresholds and what the hall's own rule answers as further keys. Without a
/// single stranger there is no FPIR: the rates of "fnir" and the thresholds are null.
[[nodiscard]] std::string toJson(const OpenSetReport& report);

/// One line of JSON: {"accuracy": x, "tar": {"0.01": x, ...}, "same": n, "different": n, "missed": n, "model": digest},
/// then 95 % intervals as further keys.
[[nodiscard]] std::string toJson(const PairsReport& report);

} // namespace vision::evaluate
