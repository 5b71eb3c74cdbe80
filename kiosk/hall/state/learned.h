// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/calibration.h"
#include "db/records/hall.h"
#include "vision/identify/calibration.h"
#include "vision/identify/look_alikes.h"
#include "vision/identify/thresholds.h"
#include "vision/types/embedding.h"

#include <optional>
#include <span>
#include <vector>

/// What a hall learned about recognising its own people: its calibration, and whom it took for each other. Pure.
namespace hall {

/// What `yimenctl calibrate` worked out, as it is kept.
[[nodiscard]] db::Calibration recordOf(const vision::identify::Calibration& calibration,
                                       const vision::ModelDigest& model, std::size_t templates);

/// A calibration says nothing about vectors of another model.
[[nodiscard]] bool applies(const db::Calibration& calibration, const vision::ModelDigest& model);

/// The thresholds of `calibration` if there is one and it applies to `model`, else `shipped`.
[[nodiscard]] vision::identify::Thresholds thresholdsInForce(const std::optional<db::Calibration>& calibration,
                                                             const vision::ModelDigest& model,
                                                             const vision::identify::Thresholds& shipped);

/// The pairs that were taken for each other at least once.
[[nodiscard]] vision::identify::LookAlikes askedAbout(std::span<const db::LookAlike> pairs);

/// Somebody whom the resident that the desk chose was near to, or mixed up with.
struct Double {
    db::ResidentId other{};
    bool isMixedUp = false; ///< recognition named the other, or put the other first
    friend bool operator==(const Double&, const Double&) = default;
};

/// What a choice of the desk says about recognition. `before` is the arrival as it was, `named` whom recognition ever
/// named for it, `isByFace` whether its candidates come from a face and not from a phone number. Each other once.
[[nodiscard]] std::vector<Double> doublesOf(const db::Arrival& before, std::span<const db::ResidentId> named,
                                            bool isByFace, db::ResidentId chosen);

} // namespace hall
