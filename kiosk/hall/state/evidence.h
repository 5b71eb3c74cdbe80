// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/state/hall_state.h"
#include "vision/identify/calibration.h"

#include <span>
#include <vector>

/// What humans say about visits that recognition had an opinion on, kept for the next calibration.
namespace hall {

/// The scores of one visit, now that it is known who it was: `resident` to their own templates if they were a
/// candidate, and to those of everybody else whom it named or asked about. Pure.
[[nodiscard]] std::vector<db::RecognitionEvidence> evidenceOf(const SeenByFace& seen, db::ResidentId resident);

/// Keeps them if recognition had an opinion on this arrival; once, whoever says it first. A failure is logged alone:
/// the visitor and the desk go on.
void keepScores(HallState& state, db::ArrivalId arrival, db::ResidentId resident, const db::stores::Stamp& by);

/// As the calibration takes them.
[[nodiscard]] std::vector<vision::identify::Observed> observedOf(std::span<const db::RecognitionEvidence> evidence);

} // namespace hall
