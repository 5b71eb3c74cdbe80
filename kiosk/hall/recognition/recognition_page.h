// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/recognition/calibrating.h"
#include "kiosk/hall/state/hall_state.h"
#include "kiosk/wire/line.h"
#include "kiosk/wire/recognition.h"

/// What the desks hear about how recognition stands. All run on the state's thread.
namespace hall {

/// The list of calibrations for a manager, none for others; what runs or was tried is the service's to add.
[[nodiscard]] Answer<wire::Recognition> recognitionFor(const HallState& state, const db::Staff& who);

/// What a calibration would be worked out from now; that somebody asked is in the audit log. NotFound: nobody is
/// enrolled in the model in use.
[[nodiscard]] Answer<CalibrationInput> inputToTry(HallState& state, db::StaffId by, double aim, db::Time now);

/// Puts a calibration that was tried in force. NotInState: it rests on too few people, or is of another model than the
/// one in use.
[[nodiscard]] Answer<wire::Done> keepTried(HallState& state, const db::Staff& who, const db::Calibration& tried,
                                           db::Time now);
/// An earlier one again; 0: the thresholds that came with the program. NotFound: there is none. NotInState: it rests on
/// too few people.
[[nodiscard]] Answer<wire::Done> chooseCalibration(HallState& state, const db::Staff& who, std::int64_t calibration,
                                                   db::Time now);

} // namespace hall
