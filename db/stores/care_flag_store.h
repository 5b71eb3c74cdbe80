// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/resident.h"
#include "db/records/result.h"
#include "db/stores/stamp.h"

#include <vector>

namespace db::stores {

class Connection;

/// Registered reasons for extra care. A handle, like ResidentStore.
class CareFlagStore {
public:
    explicit CareFlagStore(Connection& connection)
        : m_connection(&connection) {}

    /// `flag.id` is ignored; the new id is returned. Constraint: no such resident. Invalid: grade outside 1 to 3.
    [[nodiscard]] Expected<CareFlagId> insert(const CareFlag& flag, const Stamp& by);
    /// Grade, service effect and end; whose and of what kind it is never changes. Invalid as of insert(). NotFound.
    [[nodiscard]] Expected<void> update(const CareFlag& flag, const Stamp& by);
    [[nodiscard]] Expected<void> remove(CareFlagId id, const Stamp& by);
    /// All flags of a resident, those that have run out too; closest care first.
    [[nodiscard]] Expected<std::vector<CareFlag>> ofResident(ResidentId resident) const;

private:
    Connection* m_connection;
};

} // namespace db::stores
