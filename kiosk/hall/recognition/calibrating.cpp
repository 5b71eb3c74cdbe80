// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/recognition/calibrating.h"

#include "db/stores/transaction.h"
#include "kiosk/hall/state/evidence.h"
#include "kiosk/hall/state/learned.h"

#include <algorithm>
#include <cassert>

namespace hall {

db::Expected<CalibrationInput> calibrationInput(const db::stores::HallDatabase& hall, const Galleries& galleries,
                                                const vision::ModelDigest& model,
                                                const vision::identify::Thresholds& shipped) {
    const auto evidence = hall.evidence().ofModel(model.hex);
    if (!evidence) { return tl::unexpected(evidence.error()); }
    return CalibrationInput{.gallery = galleries.of(model), .observed = observedOf(*evidence), .shipped = shipped};
}

std::size_t peopleToCompare(const CalibrationInput& input) {
    return std::min(input.gallery->persons(), vision::identify::kMostCohort);
}

CalibrationWork workOut(const CalibrationInput& input, double aim, const std::function<void(std::size_t)>& onPerson) {
    assert(!input.gallery->empty());
    CalibrationWork work;
    work.scores = vision::identify::scoreCohort(*input.gallery, vision::identify::kMostCohort, onPerson);
    vision::identify::addObserved(work.scores, input.observed);
    work.found = vision::identify::calibrate(work.scores, input.gallery->persons(), aim, input.shipped);
    work.shippedKnown = input.shipped.known;
    work.record = recordOf(work.found, input.gallery->model(), input.gallery->templates());
    return work;
}

db::Expected<db::CalibrationId> keepCalibration(const db::stores::HallDatabase& hall, const db::Calibration& record,
                                                const db::stores::Stamp& by) {
    auto transaction = db::stores::Transaction::begin(hall);
    if (!transaction) { return tl::unexpected(transaction.error()); }
    const auto before = hall.calibrations().inForce();
    if (!before) { return tl::unexpected(before.error()); }
    auto id = hall.calibrations().add(record, by);
    if (!id) { return id; }
    if (record.evidence == db::CalibrationEvidence::TooFew) {
        const auto chosen =
            hall.calibrations().choose(*before ? std::optional((*before)->id) : std::optional<db::CalibrationId>(), by);
        if (!chosen) { return tl::unexpected(chosen.error()); }
    }
    if (const auto done = transaction->commit(); !done) { return tl::unexpected(done.error()); }
    return id;
}

} // namespace hall
