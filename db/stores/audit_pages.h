// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/hall.h"
#include "db/records/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace db::stores {

class HallDatabase;

/// Which entries of the audit log somebody wants to read.
struct AuditFilter {
    std::optional<std::int64_t> before = {}; ///< older than this entry
    std::optional<StaffId> staff = {};       ///< who did it, or whose account, password or sign-in it is
    std::optional<ResidentId> resident = {}; ///< named as its subject or in its detail
    std::vector<std::string> actions = {};   ///< whole, or as a beginning with its dot ("consent."); none: all
    std::optional<Time> from = {};
    std::optional<Time> until = {}; ///< not included
};

/// The newest first, at most `most`. By the entries' numbers: however long the log is, the newest page is quick; what
/// few entries fit is looked for through all that are older.
[[nodiscard]] Expected<std::vector<AuditEntry>> auditPage(const HallDatabase& hall, const AuditFilter& filter,
                                                          int most);

} // namespace db::stores
