// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/recognition/recognition_page.h"

#include "kiosk/hall/state/actor_name.h"

#include <algorithm>

namespace hall {
namespace {

using wire::RefusalCode;

constexpr std::size_t kMostListed = 30; // as the wire takes them

[[nodiscard]] Answer<wire::Done> inForceNow(HallState& state) {
    if (const auto loaded = reloadLearned(state); !loaded) {
        return tl::unexpected(refusalOf(loaded.error(), "reading the calibration in force"));
    }
    return wire::Done{};
}

} // namespace

Answer<wire::Recognition> recognitionFor(const HallState& state, const db::Staff& who) {
    const auto count = state.galleries.count(state.modelInUse);
    wire::Recognition told;
    told.model = state.modelInUse.hex;
    told.persons = count.persons;
    told.toRefresh = count.toRefresh;
    told.shippedKnown = double{rulesInUse(state).thresholds.known};
    told.knownNow = double{thresholdsInForce(state.calibration, state.modelInUse, rulesInUse(state).thresholds).known};
    if (state.calibration) {
        told.inForce = state.calibration->id;
        told.applies = applies(*state.calibration, state.modelInUse);
    }
    const auto pairs = state.hall.lookAlikes().all();
    if (!pairs) { return tl::unexpected(refusalOf(pairs.error(), "counting look-alikes")); }
    told.lookAlikes = static_cast<int>(
        std::count_if(pairs->begin(), pairs->end(), [](const db::LookAlike& pair) { return pair.mixedUp > 0; }));
    if (who.role != db::StaffRole::Manager) { return told; }
    auto all = state.hall.calibrations().all();
    if (!all) { return tl::unexpected(refusalOf(all.error(), "reading the calibrations")); }
    all->resize(std::min(all->size(), kMostListed));
    told.calibrations = std::move(*all);
    for (db::Calibration& each : told.calibrations) {
        each.madeBy = actorName(state.hall, each.madeBy);
    }
    return told;
}

Answer<CalibrationInput> inputToTry(HallState& state, db::StaffId by, double aim, db::Time now) {
    auto input = calibrationInput(state.hall, state.galleries, state.modelInUse, rulesInUse(state).thresholds);
    if (!input) { return tl::unexpected(refusalOf(input.error(), "reading what a calibration rests on")); }
    if (input->gallery->empty()) { return tl::unexpected(RefusalCode::NotFound); }
    const auto noted = state.hall.audit().append(db::stores::byStaff(by, now), "calibration.tried", "calibration",
                                                 std::to_string(aim));
    if (!noted) { return tl::unexpected(refusalOf(noted.error(), "noting a calibration")); }
    return std::move(*input);
}

Answer<wire::Done> keepTried(HallState& state, const db::Staff& who, const db::Calibration& tried, db::Time now) {
    if (tried.evidence == db::CalibrationEvidence::TooFew || !applies(tried, state.modelInUse)) {
        return tl::unexpected(RefusalCode::NotInState);
    }
    const auto kept = keepCalibration(state.hall, tried, db::stores::byStaff(who.id, now));
    if (!kept) { return tl::unexpected(refusalOf(kept.error(), "keeping a calibration")); }
    return inForceNow(state);
}

Answer<wire::Done> chooseCalibration(HallState& state, const db::Staff& who, std::int64_t calibration, db::Time now) {
    std::optional<db::CalibrationId> id;
    if (calibration != 0) {
        id = db::CalibrationId{calibration};
        const auto found = state.hall.calibrations().find(*id);
        if (!found) { return tl::unexpected(refusalOf(found.error(), "looking for a calibration")); }
        if (!*found) { return tl::unexpected(RefusalCode::NotFound); }
        if ((*found)->evidence == db::CalibrationEvidence::TooFew) { return tl::unexpected(RefusalCode::NotInState); }
    }
    if (const auto chosen = state.hall.calibrations().choose(id, db::stores::byStaff(who.id, now)); !chosen) {
        return tl::unexpected(refusalOf(chosen.error(), "choosing a calibration"));
    }
    return inForceNow(state);
}

} // namespace hall
