// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/calibration.h"
#include "db/records/result.h"
#include "db/stores/stamp.h"

#include <vector>

namespace db::stores {

class Connection;

/// Pairs of residents whom recognition could not tell apart. A pair comes from comparing faces, so it is kept only
/// while both consent: markWithdrawn() erases the pairs of whoever withdraws. A handle, like ResidentStore.
class LookAlikeStore {
public:
    explicit LookAlikeStore(Connection& connection)
        : m_connection(&connection) {}

    /// One more decision of the desk about these two. Not kept, and false: one of them has no live consent. Audited as
    /// "look_alike.noted". Invalid: a resident and himself.
    [[nodiscard]] Expected<bool> note(ResidentId one, ResidentId other, bool isMixedUp, const Stamp& by);
    /// By first and second.
    [[nodiscard]] Expected<std::vector<LookAlike>> all() const;

private:
    Connection* m_connection;
};

} // namespace db::stores
