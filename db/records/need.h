// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace db {

/// The step that a need has reached (精准发现—分类汇总—统筹设计—联动实施—双向评估).
enum class NeedState { Found, Classified, Planned, ActedOn, Evaluated };

/// How the hall heard of it.
enum class NeedChannel { Kiosk, Desk, Visit, Phone, TalkDay };

/// 常规 / 专业 / 重点: whoever is willing can do it; somebody with the skill; a unit or an organisation.
enum class NeedKind { Routine, Professional, Key };

/// A need that left the five steps before the last.
enum class NeedEnd {
    Merged,    ///< the same as an earlier one, which goes on for both
    Declined,  ///< not for this hall, or not possible; the reason was told
    Withdrawn, ///< the resident does not want it any more
};

/// 好差评: very satisfied, satisfied, fairly satisfied, dissatisfied, very dissatisfied.
enum class Grade { VeryGood, Good, Fair, Poor, VeryPoor };

/// Something a resident asks for; goes through five steps.
struct Need {
    NeedId id{};
    std::optional<ResidentId> resident = {};
    std::string category = {};
    std::string text = {}; ///< sealed
    NeedState state = NeedState::Found;
    Time raisedAt{};
    std::optional<Date> lastProgressOn = {};
    std::string claimedBy = {}; ///< name of the unit, organisation or team; or empty
    std::optional<GridCellId> place = {};
    NeedChannel channel = NeedChannel::Desk;
    std::optional<NeedKind> kind = {};
    std::string claimant = {};            ///< its code in the directory, or empty
    std::optional<Date> claimedOn = {};   ///< since when
    std::string plan = {};                ///< what will be done; sealed
    std::optional<Date> dueOn = {};       ///< by when
    std::string result = {};              ///< what was done, or why it was declined; sealed
    std::optional<Date> doneOn = {};      ///< done; both sides may rate it from then on
    std::optional<NeedEnd> end = {};      ///< it left the five steps
    std::optional<NeedId> sameAs = {};    ///< Merged only: the need that goes on for both
    std::optional<Date> endedOn = {};     ///< evaluated, or left the five steps
    std::optional<Grade> ofResident = {}; ///< how the resident rates what was done
    std::optional<Grade> ofUnit = {};     ///< how whoever did it rates the work together
};

/// Somebody still has to do something about it.
[[nodiscard]] inline bool isOpen(const Need& need) {
    return need.state != NeedState::Evaluated && !need.end;
}

/// One thing that was done with a need.
struct NeedStep {
    NeedId need{};
    Time at{};
    std::string actor = {};  ///< "staff:3", "device:1"
    std::string action = {}; ///< such as "filed", "classified", "claimed", "progress"
    std::string words = {};  ///< sealed; those of "progress" are for the resident, too
};

enum class ClaimantKind { Unit, Organisation, Team };

} // namespace db
