// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/duty.h"
#include "db/records/refusal.h"

#include <chrono>
#include <optional>
#include <string>

namespace db::matters {

/// Who looks after what a member of staff has in hand.
enum class Attendance {
    Here,  ///< they are signed in
    Away,  ///< out, with a note that says until when and who helps
    Nobody ///< out without a note, or gone for good: the manager hands it to somebody (无人负责)
};

/// Pure. `note`: of this member of staff, if one was left; one that has run out counts for nothing.
[[nodiscard]] Attendance attendanceOf(bool isSignedIn, bool isActive, const std::optional<Whereabouts>& note, Time now);

/// What is open in somebody's hands.
struct InHand {
    int arrivals = 0;
    int matters = 0;
};

/// 下班、离岗: whoever has something in hand hands it over or says where they are before they sign off.
[[nodiscard]] bool mustSayBeforeLeaving(const InHand& inHand, const std::optional<Whereabouts>& note, Time now);
inline constexpr std::chrono::days kLongestAway{31};
/// With the number that the rule names.
[[nodiscard]] Refusal withLimit(WhereaboutsRefusal rule);

/// Pure: nothing, or why not. `isHelperHere`: who is asked works here and has left no note.
[[nodiscard]] std::optional<WhereaboutsRefusal> refuseWhereabouts(const Whereabouts& note, bool isHelperHere, Time now);

} // namespace db::matters
