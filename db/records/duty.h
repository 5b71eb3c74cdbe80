// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"

#include <optional>
#include <string>

namespace db {

/// 首问负责: who was asked first by the visitor of this arrival, and owns it.
struct FirstContact {
    ArrivalId arrival{};
    StaffId staff{};
    Time at{};
};

/// An arrival that went from one member of staff to another.
struct ArrivalHandOver {
    ArrivalId arrival{};
    StaffId from{};
    StaffId to{};
    Time at{};
    std::string note = {}; ///< sealed
    std::optional<Time> acceptedAt = {};
};

/// 去向留言: a member of staff is away, until when, and who helps meanwhile.
struct Whereabouts {
    StaffId staff{};
    Time since{};
    Time until{};
    std::optional<StaffId> asks = {}; ///< who helps meanwhile
    std::string words = {};           ///< sealed
};

/// On what somebody acts for a resident.
enum class AuthorityKind {
    Guardian,  ///< guardianship; may have no end
    Relative,  ///< of the household, seen in the register; may have no end
    Written,   ///< a letter of authority
    Notarised, ///< a letter of authority before a notary
};

/// 帮办代办: that `holder` may act for `resident`, as staff saw it on paper.
struct Authority {
    AuthorityId id{};
    ResidentId resident{};
    std::string holder = {}; ///< name; sealed
    AuthorityKind kind = AuthorityKind::Written;
    std::optional<Date> until = {}; ///< the last day; none: without end
    StaffId notedBy{};
    Time notedAt{};
};

} // namespace db
