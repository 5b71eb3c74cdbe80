// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/calibration.h"
#include "db/stores/hall_database.h"
#include "kiosk/hall/state/gallery_change.h"
#include "vision/identify/calibration.h"

#include <cstddef>
#include <functional>
#include <vector>

/// A calibration of the hall's thresholds: the one way of it, for `yimenctl calibrate` and for the manager's page.
namespace hall {

/// What a calibration is worked out from: a snapshot, free to go to another thread.
struct CalibrationInput {
    GalleryPointer gallery;                           ///< of the model in use; never null
    std::vector<vision::identify::Observed> observed; ///< what humans said about visits
    vision::identify::Thresholds shipped;             ///< the manifest's
};

/// The templates of `galleries` in the model in use, whose manifest has the thresholds `shipped`, and the evidence
/// about it. Reads hall.db.
[[nodiscard]] db::Expected<CalibrationInput> calibrationInput(const db::stores::HallDatabase& hall,
                                                              const Galleries& galleries,
                                                              const vision::ModelDigest& model,
                                                              const vision::identify::Thresholds& shipped);

struct CalibrationWork {
    vision::identify::CohortScores scores;
    vision::identify::Calibration found;
    db::Calibration record; ///< not kept: without id, time and maker
    float shippedKnown = 0; ///< of the manifest
};

/// So many people are compared; what `onPerson` counts to.
[[nodiscard]] std::size_t peopleToCompare(const CalibrationInput& input);

/// Takes a second for a thousand people and grows with their square; touches nothing but its input. Requires: the
/// gallery is not empty, 0 < aim <= 0.1 (asserted). `onPerson` may throw to stop it.
[[nodiscard]] CalibrationWork workOut(const CalibrationInput& input, double aim,
                                      const std::function<void(std::size_t)>& onPerson = {});

/// Keeps it and puts it in force, unless it rests on too few people: then what was in force stays, and it is kept for
/// the list alone.
[[nodiscard]] db::Expected<db::CalibrationId>
keepCalibration(const db::stores::HallDatabase& hall, const db::Calibration& record, const db::stores::Stamp& by);

} // namespace hall
