// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"

#include <cstdint>
#include <optional>
#include <string>

namespace db {

enum class CalibrationId : std::int64_t {};

/// How much a calibration can be trusted; see vision/identify/calibration.h.
enum class CalibrationEvidence { TooFew, Extrapolated, Measured };

/// A share in [0, 1] with its 95 % interval.
struct RateWithInterval {
    double value = 0;
    double low = 0;
    double high = 1;
    friend bool operator==(const RateWithInterval&, const RateWithInterval&) = default;
};

/// Thresholds that a hall set from its own templates, and what they rest on. Scores are cosines.
struct Calibration {
    CalibrationId id{};
    Time madeAt{};
    std::string madeBy;      ///< "operator", "staff:3"
    std::string modelDigest; ///< of the templates, 64 hexadecimal digits; it says nothing about another model
    CalibrationEvidence evidence = CalibrationEvidence::TooFew;
    double aim = 0;         ///< the false-positive identification rate that was asked for
    int persons = 0;        ///< in the gallery
    int templates = 0;      ///< of them
    std::int64_t pairs = 0; ///< of people that were compared
    int personsNeeded = 0;  ///< to say more than TooFew
    double known = 0;
    double unsure = 0;
    double margin = 0;
    int chips = 0;
    double strong = 0;
    int strongChips = 0;
    std::optional<RateWithInterval> fitted; ///< the threshold that the tail gave
    RateWithInterval fpir;                  ///< expected at `known`
    std::optional<RateWithInterval> fnir;   ///< expected at `known`
    int impostorsSeen = 0;                  ///< confusions that the desk confirmed, used for this
    int genuineSeen = 0;                    ///< recognitions that were confirmed, used for this
    friend bool operator==(const Calibration&, const Calibration&) = default;
};

/// What recognition scored on one visit, on which a human had the last word. Scores are cosines.
struct RecognitionEvidence {
    ResidentId resident{};           ///< who it was
    std::optional<ResidentId> other; ///< whose templates `score` is about; nothing: the resident's own
    std::string modelDigest;         ///< of the vectors, 64 hexadecimal digits
    double score = 0;
    double otherScore = -1; ///< the best to anybody else's; `other` nothing only
    Time seenAt{};
    friend bool operator==(const RecognitionEvidence&, const RecognitionEvidence&) = default;
};

/// Two residents whom recognition could not tell apart, as the desk decided it.
struct LookAlike {
    ResidentId first{}; ///< first < second
    ResidentId second{};
    int near = 0;    ///< how often one was chosen where the other was a candidate, too
    int mixedUp = 0; ///< how often one was named, or came first, and it was the other
    Time lastAt{};
    friend bool operator==(const LookAlike&, const LookAlike&) = default;
};

} // namespace db
