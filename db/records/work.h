// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"
#include "db/records/need.h"
#include "db/records/service_item.h"

#include <optional>
#include <string>
#include <vector>

namespace db {

enum class MatterState { Accepted, WaitingForMaterial, InProgress, Finished, Withdrawn };

/// How the resident heard of the result.
enum class InformedBy { InPerson, Phone, Message, Letter };

/// How a desk shows a matter's clock, most pressing last.
enum class ClockColour {
    None,     ///< ended, or without a limit
    Paused,   ///< waits for material: the clock stands still
    Green,    ///< in good time
    Yellow,   ///< a third of the promised time is left, or less
    Red,      ///< due today or on the next working day
    Late,     ///< past the promised limit
    Unlawful, ///< past the statutory limit
};

/// One service item being handled for one resident, with its two clocks as days.
struct Matter {
    MatterId id{};
    std::optional<ResidentId> resident = {}; ///< nothing: a complaint of somebody who left no name
    std::string itemCode = {};
    MatterState state = MatterState::Accepted;
    Date acceptedOn{};
    std::optional<Date> promisedBy = {};
    std::optional<Date> statutoryBy = {};
    std::optional<Date> finishedOn = {};
    std::optional<Date> lastProgressOn = {};
    std::vector<std::string> missing = {};     ///< materials, if state is WaitingForMaterial; sealed
    std::string note = {};                     ///< the last word on it; sealed
    std::optional<Date> waitingSince = {};     ///< since when the clocks stand still
    std::optional<StaffId> owner = {};         ///< whoever was asked first (首问负责), or took it over
    std::string unit = {};                     ///< where it was handed on to, or empty: this hall
    std::optional<Date> acknowledgeBy = {};    ///< by when `unit` answers for it; empty once it has
    bool isExtended = false;                   ///< the statutory limit was moved, which is allowed once
    std::string result = {};                   ///< how it ended; sealed
    std::optional<InformedBy> told = {};       ///< how the resident heard of the result
    std::optional<ArrivalId> arrival = {};     ///< the visit that it came of
    std::optional<StaffId> handedBy = {};      ///< who handed it over, until the owner has accepted it
    std::optional<AuthorityId> authority = {}; ///< somebody acts for the resident, on this authority
    std::optional<StaffId> about = {};         ///< a complaint about this member of staff
};

/// A complaint is none of the business of whom it is about: not what it says, not that it is there.
[[nodiscard]] inline bool isHiddenFrom(const Matter& matter, StaffId who) {
    return matter.about == who;
}

/// The unit that it was handed on to should have answered for it by now.
[[nodiscard]] inline bool isUnanswered(const Matter& matter, Date today) {
    return matter.acknowledgeBy && *matter.acknowledgeBy < today;
}

/// 一次性告知: everything that was missing, told at once.
struct OneTimeNotice {
    MatterId matter{};
    Date givenOn{};
    std::vector<std::string> missing = {}; ///< sealed
};

/// One thing that was done with a matter.
struct MatterStep {
    MatterId matter{};
    Time at{};
    std::string actor = {};  ///< "staff:3"
    std::string action = {}; ///< such as "started", "materials-brought", "delayed", "finished"
    std::string words = {};  ///< sealed
};

/// What was said on a visit to a home (民情日记).
struct DiaryEntry {
    DiaryEntryId id{};
    ResidentId resident{};
    Date visitedOn{};
    std::string visitor; ///< the grid worker's name
    std::string text;    ///< sealed
};

} // namespace db
