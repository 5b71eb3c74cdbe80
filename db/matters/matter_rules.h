// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/calendar/working_calendar.h"
#include "db/records/hall.h"
#include "db/records/refusal.h"
#include "db/records/work.h"

#include <optional>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <variant>
#include <vector>

namespace db::matters {

/// What staff do with a matter. Texts are in the staff's own words.
namespace act {
struct BringMaterials {
    std::vector<std::string> brought;
};
/// More is missing than was seen before.
struct AskMaterials {
    std::vector<std::string> missing;
};
struct Progress {
    std::string note;
};
/// 延期告知: the promised limit moves by this many working days from itself.
struct Delay {
    int workingDays = 0;
    std::string reason;
};
/// Up (street, district) or across to another unit, which has one working day to acknowledge.
struct HandOn {
    std::string unit;
    std::string reason;
};
struct Acknowledge {};
/// To another member of staff of this hall, who owns it from then on.
struct HandOver {
    StaffId to{};
    std::string note;
    bool isReceiverAway = false; ///< a whereabouts note of theirs is in force
};
/// The receiver takes it on; any other step of theirs says the same.
struct Accept {};
struct Finish {
    std::string result;
    InformedBy told{}; ///< passed over for a matter of nobody: who holds its number and code looks the result up
};
struct Withdraw {
    std::string reason;
};
} // namespace act
using MatterAction = std::variant<act::BringMaterials, act::AskMaterials, act::Progress, act::Delay, act::HandOn,
                                  act::Acknowledge, act::HandOver, act::Accept, act::Finish, act::Withdraw>;

/// At most this many working days may the person in charge add to the statutory limit, once, and the applicant is told
/// why (中华人民共和国行政许可法第四十二条).
inline constexpr int kStatutoryExtension = 10;
/// With the number that the rule names.
[[nodiscard]] Refusal withLimit(MatterRefusal rule);
/// A unit that a matter was handed to acknowledges it by the end of the next working day.
inline constexpr int kAcknowledgeWorkingDays = 1;

/// What a step needs to know besides the matter.
struct MatterView {
    const ServiceItem& item;
    std::span<const OneTimeNotice> notices; ///< all that were given for this matter
    const calendar::WorkingCalendar& calendar;
    Date today{};
    StaffId actor{};
    StaffRole role = StaffRole::Clerk;
};

struct MatterChange {
    Matter matter;                            ///< as it is afterwards
    std::optional<OneTimeNotice> notice = {}; ///< to be printed or shown
};

/// A matter for `resident` (nobody: see decideStart()) that begins today with what was brought: accepted, its clocks
/// running, if nothing is missing; else it waits, and the notice names everything at once. The actor owns it
/// (首问负责).
[[nodiscard]] MatterChange startMatter(std::optional<ResidentId> resident, std::span<const std::string> brought,
                                       const MatterView& view);

/// What a matter begins with.
struct NewMatter {
    std::optional<ResidentId> resident = {}; ///< nothing: a complaint without a name
    std::vector<std::string> brought = {};
    std::string words = {};                    ///< a complaint's
    std::optional<ArrivalId> arrival = {};     ///< that it comes of
    std::optional<AuthorityId> authority = {}; ///< see authorityFor()
    std::optional<StaffId> about = {};         ///< a complaint about this member of staff
};

/// As above, with all that can stand in the way: a complaint needs words and is not taken by whom it is about. One
/// without a name keeps no visit and no authority either: they would say whose it is.
[[nodiscard]] tl::expected<MatterChange, MatterRefusal> decideStart(const NewMatter& wanted, const MatterView& view);

/// The first thing that stands in the way of a step, whatever its words: for buttons that are shown or not.
[[nodiscard]] std::optional<MatterRefusal> hindrance(const Matter& matter, const MatterAction& action,
                                                     const MatterView& view);

/// Pure: the next state, or why not. While it waits for material the clocks stand still; both limits move by the
/// working days that it waited.
[[nodiscard]] tl::expected<MatterChange, MatterRefusal> decideMatter(const Matter& matter, const MatterAction& action,
                                                                     const MatterView& view);

} // namespace db::matters
