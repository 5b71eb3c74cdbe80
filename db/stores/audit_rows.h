// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/hall.h"
#include "db/stores/connection.h"

/// Inside of db/stores: reading entries of the audit log.
namespace db::stores {

inline constexpr char kAuditColumns[] = "SELECT seq, at, actor, action, subject, detail FROM audit_entry ";

[[nodiscard]] inline AuditEntry readAuditEntry(Statement& s) {
    return {.seq = integer(s, 0),
            .at = time(s, 1),
            .actor = text(s, 2),
            .action = text(s, 3),
            .subject = text(s, 4),
            .detail = text(s, 5)};
}

} // namespace db::stores
