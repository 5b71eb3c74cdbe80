// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/learned.h"

#include "kiosk/hall/state/gallery_change.h"

#include <algorithm>

namespace hall {
namespace {

[[nodiscard]] db::CalibrationEvidence evidenceOf(vision::identify::Evidence evidence) {
    switch (evidence) {
    case vision::identify::Evidence::TooFew:
        return db::CalibrationEvidence::TooFew;
    case vision::identify::Evidence::Extrapolated:
        return db::CalibrationEvidence::Extrapolated;
    case vision::identify::Evidence::Measured:
        return db::CalibrationEvidence::Measured;
    }
    return db::CalibrationEvidence::TooFew;
}

[[nodiscard]] db::RateWithInterval rateOf(const vision::identify::EstimatedRate& rate) {
    return {.value = rate.value, .low = rate.low, .high = rate.high};
}

[[nodiscard]] std::optional<db::RateWithInterval> rateOf(const std::optional<vision::identify::EstimatedRate>& rate) {
    return rate ? std::optional(rateOf(*rate)) : std::nullopt;
}

} // namespace

db::Calibration recordOf(const vision::identify::Calibration& calibration, const vision::ModelDigest& model,
                         std::size_t templates) {
    const auto& thresholds = calibration.thresholds;
    db::Calibration record;
    record.modelDigest = model.hex;
    record.evidence = evidenceOf(calibration.evidence);
    record.aim = calibration.aim;
    record.persons = static_cast<int>(calibration.persons);
    record.templates = static_cast<int>(templates);
    record.pairs = static_cast<std::int64_t>(calibration.pairs);
    record.personsNeeded = static_cast<int>(calibration.personsNeeded);
    record.known = double{thresholds.known};
    record.unsure = double{thresholds.unsure};
    record.margin = double{thresholds.margin};
    record.chips = thresholds.chips;
    record.strong = double{thresholds.strong};
    record.strongChips = thresholds.strongChips;
    record.fitted = rateOf(calibration.fitted);
    record.fpir = rateOf(calibration.fpir);
    record.fnir = rateOf(calibration.fnir);
    record.impostorsSeen = static_cast<int>(calibration.impostorsSeen);
    record.genuineSeen = static_cast<int>(calibration.genuineSeen);
    return record;
}

bool applies(const db::Calibration& calibration, const vision::ModelDigest& model) {
    return calibration.modelDigest == model.hex;
}

vision::identify::Thresholds thresholdsInForce(const std::optional<db::Calibration>& calibration,
                                               const vision::ModelDigest& model,
                                               const vision::identify::Thresholds& shipped) {
    if (!calibration || !applies(*calibration, model)) { return shipped; }
    vision::identify::Thresholds thresholds = shipped; // what a calibration does not set stays
    thresholds.known = static_cast<float>(calibration->known);
    thresholds.unsure = static_cast<float>(calibration->unsure);
    thresholds.margin = static_cast<float>(calibration->margin);
    thresholds.chips = calibration->chips;
    thresholds.strong = static_cast<float>(calibration->strong);
    thresholds.strongChips = calibration->strongChips;
    return thresholds;
}

vision::identify::LookAlikes askedAbout(std::span<const db::LookAlike> pairs) {
    vision::identify::LookAlikes asked;
    for (const db::LookAlike& pair : pairs) {
        if (pair.mixedUp > 0) { asked.add(personOf(pair.first), personOf(pair.second)); }
    }
    return asked;
}

std::vector<Double> doublesOf(const db::Arrival& before, std::span<const db::ResidentId> named, bool isByFace,
                              db::ResidentId chosen) {
    std::vector<Double> doubles;
    const auto add = [&](db::ResidentId other, bool isMixedUp) {
        const auto isSame = [&](const Double& each) { return each.other == other; };
        if (other != chosen && std::none_of(doubles.begin(), doubles.end(), isSame)) {
            doubles.push_back({.other = other, .isMixedUp = isMixedUp});
        }
    };
    for (const db::ResidentId each : named) {
        add(each, true);
    }
    const auto& candidates = before.candidates;
    if (!isByFace || std::find(candidates.begin(), candidates.end(), chosen) == candidates.end()) { return doubles; }
    for (const db::ResidentId each : candidates) {
        add(each, each == candidates.front());
    }
    return doubles;
}

} // namespace hall
