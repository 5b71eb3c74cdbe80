// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/calendar/working_calendar.h"
#include "db/records/hall.h"
#include "db/records/need.h"
#include "db/records/refusal.h"

#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <variant>

namespace db::needs {

/// Where a need stands, finer than its five steps.
enum class Stage { New, Classified, Planned, Claimed, Acting, Done, Evaluated, Merged, Declined, Withdrawn };
[[nodiscard]] Stage stageOf(const Need& need);

enum class Role { Resident, Clerk, Manager };
/// Of a member of staff.
[[nodiscard]] Role roleOf(StaffRole role);
/// Both rate what was done (双向评估).
enum class Side { Resident, Unit };

/// Who takes a need on, as the directory has them.
struct ClaimBy {
    std::string code;
    std::string name;
    ClaimantKind kind{};
    bool hasSkill = false; ///< that the hall's rules ask for, or none is asked for
};

/// What is done with a need. Texts are in the staff's own words.
namespace act {
struct Classify {
    NeedKind kind{};
};
/// The other goes on for both.
struct Merge {
    Need into;
};
struct Plan {
    std::string plan;
    std::optional<Date> dueOn;
};
struct Claim {
    ClaimBy by;
};
struct Unclaim {
    std::string reason;
};
struct Progress {
    std::string words;
};
struct Finish {
    std::string result;
};
struct Rate {
    Side side{};
    Grade grade{};
};
struct Reopen {
    std::string words;
};
struct Close {
    std::string words;
};
struct Decline {
    std::string reason;
};
struct Withdraw {
    std::string words;
};
struct Restore {
    std::string words;
};
} // namespace act
using NeedAction =
    std::variant<act::Classify, act::Merge, act::Plan, act::Claim, act::Unclaim, act::Progress, act::Finish, act::Rate,
                 act::Reopen, act::Close, act::Decline, act::Withdraw, act::Restore>;

/// What a step needs to know besides the need.
struct NeedView {
    const calendar::WorkingCalendar& calendar;
    Date today{};
    Role role = Role::Clerk;
    std::optional<Date> residentRatedOn = {}; ///< when the grade that stands was given
    int rateWithin = 10;                      ///< working days that the resident has to rate before it may be closed
};

/// Pure: the need as it is afterwards, or why not. The same need again is no error where the step says the same.
[[nodiscard]] tl::expected<Need, NeedRefusal> decideNeed(const Need& need, const NeedAction& action,
                                                         const NeedView& view);

/// The first thing that stands in the way of a step, whatever its words: for buttons that are shown or not.
[[nodiscard]] std::optional<NeedRefusal> hindrance(const Need& need, const NeedAction& action, Role role);

} // namespace db::needs
