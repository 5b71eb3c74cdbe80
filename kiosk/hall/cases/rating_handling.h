// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/state/hall_state.h"
#include "kiosk/wire/cases.h"

#include <optional>

/// What residents thought of visits, matters and needs, for staff to learn from. All run on the state's thread.
namespace hall {

/// A clerk: of their own visits and matters. A manager: of the whole hall's. Of their own work nobody is told who gave
/// it, and a complaint is not told to whom it is about. The look is in the audit log.
[[nodiscard]] Answer<Looked<wire::Ratings>> ratingsFor(const Records& records, const db::Staff& who, db::Time now);

/// Who is concerned by a grade.
struct RatedWork {
    std::optional<db::StaffId> whose = {};      ///< whose work it was; nothing: nobody's of this hall
    std::optional<db::StaffId> hiddenFrom = {}; ///< it is about a complaint about them
};
/// Nothing: there is no such visit, matter or need.
[[nodiscard]] std::optional<RatedWork> workOf(const Records& records, const wire::RatingGive& request);

} // namespace hall
