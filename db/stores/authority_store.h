// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/duty.h"
#include "db/records/result.h"
#include "db/stores/stamp.h"

#include <optional>
#include <vector>

namespace db::stores {

class Connection;

/// Who may act for whom. A handle, like ResidentStore.
class AuthorityStore {
public:
    explicit AuthorityStore(Connection& connection)
        : m_connection(&connection) {}

    /// `authority.id` is ignored. Constraint: no such resident. Invalid: no name.
    [[nodiscard]] Expected<AuthorityId> insert(const Authority& authority, const Stamp& by);
    [[nodiscard]] Expected<std::optional<Authority>> find(AuthorityId id) const;
    /// Newest first, the lapsed ones too.
    [[nodiscard]] Expected<std::vector<Authority>> ofResident(ResidentId resident) const;

private:
    Connection* m_connection;
};

} // namespace db::stores
