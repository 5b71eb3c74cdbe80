// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/needs/case_number.h"
#include "kiosk/hall/state/hall_state.h"
#include "kiosk/wire/cases.h"
#include "kiosk/wire/line.h"

/// How far a matter or a need is, for whoever has its number and a second factor; and what residents think of it.
namespace hall {

/// Six digits that go with a case's number, from the hall's secret: nothing is stored, nobody can work them out.
[[nodiscard]] std::string lookUpCode(const std::string& number, const std::string& secret);

/// Why the promised day was moved, and when, the newest time; nothing if it stands, or the matter has ended.
[[nodiscard]] std::optional<wire::CaseDelay> delayOf(const db::Matter& matter,
                                                     const std::vector<db::MatterStep>& steps);

/// WrongCredentials: no such case, or the proof does not fit; noted in the audit log under `mark`, which stands for
/// the number. The service counts the tries.
[[nodiscard]] Answer<wire::ProgressTold> progressOf(HallState& state, db::DeviceId kiosk,
                                                    const wire::ProgressAsk& request, const std::string& mark,
                                                    db::Time now);

/// A kiosk's rating: of a visit that began at it today or whose resident it greeted (`isGreeted`), or of a case with
/// its proof (WrongCredentials as above). NotInState: not done yet, or rated before today.
[[nodiscard]] Answer<wire::Done> rateAtKiosk(HallState& state, db::DeviceId kiosk, const wire::RatingGive& request,
                                             bool isGreeted, const std::string& mark, db::Time now);
/// What a resident said to staff. NotFound, also of a complaint about `who`; NotInState.
[[nodiscard]] Answer<wire::Done> rateAtDesk(HallState& state, const db::Staff& who, const wire::RatingGive& request,
                                            db::Time now);

} // namespace hall
