// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/state/changes.h"
#include "kiosk/hall/state/hall_state.h"
#include "kiosk/wire/residents.h"

#include <optional>
#include <set>
#include <vector>

/// What a desk may do about a resident's needs summary once its staff signed in: take a line off it, put it back, keep
/// a time free. All run on the state's thread; each is in the audit log and answers with the summary as it is
/// then.
namespace hall {

/// An appointment is made at most so far ahead.
inline constexpr std::chrono::days kMostAhead{366};

/// NotFound: no such resident, or no line with this key is said to them today.
[[nodiscard]] Answer<SummaryNews> dismissLine(HallState& state, const db::Staff& who, const wire::LineDismiss& request,
                                              db::Time now);
/// NotFound: no such resident, or it was not dismissed.
[[nodiscard]] Answer<SummaryNews> restoreLine(HallState& state, const db::Staff& who, const wire::LineRestore& request,
                                              db::Time now);
/// NotFound: no such resident or item. NotInState: a day that is past or too far ahead, a time that they have already.
[[nodiscard]] Answer<SummaryNews> makeAppointment(HallState& state, const db::Staff& who,
                                                  const wire::AppointmentMake& request, db::Time now);
/// NotFound. NotInState: it was cancelled before.
[[nodiscard]] Answer<SummaryNews> cancelAppointment(HallState& state, const db::Staff& who,
                                                    const wire::AppointmentCancel& request, db::Time now);

/// What the desks are to show now of whose case or visit it is; nothing if it is nobody's. Of a case that somebody must
/// not know, they hear nothing at all. Never fails: what cannot be
/// read is left as the desks have it.
[[nodiscard]] std::optional<SummaryNews> summaryAfterCase(HallState& state, const std::string& number, db::Time now);
[[nodiscard]] std::optional<SummaryNews> summaryAfterVisit(HallState& state, db::ArrivalId arrival, db::Time now);
/// Of everybody in `opened` and of whom a visit is open or of today: what all of them rest on is another now.
[[nodiscard]] std::vector<SummaryNews> summariesShown(HallState& state, const std::set<db::ResidentId>& opened,
                                                      db::Time now);

} // namespace hall
