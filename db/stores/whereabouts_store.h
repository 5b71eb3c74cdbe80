// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/duty.h"
#include "db/records/result.h"
#include "db/stores/stamp.h"

#include <vector>

namespace db::stores {

class Connection;

/// Where staff are. A handle, like ResidentStore.
class WhereaboutsStore {
public:
    explicit WhereaboutsStore(Connection& connection)
        : m_connection(&connection) {}

    /// Replaces the note that this member of staff had. Constraint: no such staff.
    [[nodiscard]] Expected<void> set(const Whereabouts& note, const Stamp& by);
    /// They are back. Nothing happens, and nothing is audited, if there was no note.
    [[nodiscard]] Expected<void> clear(StaffId staff, const Stamp& by);
    /// Those that are in force at `now`, by staff.
    [[nodiscard]] Expected<std::vector<Whereabouts>> inForce(Time now) const;

private:
    Connection* m_connection;
};

} // namespace db::stores
