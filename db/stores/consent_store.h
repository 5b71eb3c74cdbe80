// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/resident.h"
#include "db/records/result.h"
#include "db/stores/stamp.h"

#include <optional>
#include <vector>

namespace db::stores {

class Connection;

/// Consents for face recognition; read here, given and withdrawn through face_consent.h, because that touches
/// faces.db too. A handle, like ResidentStore.
class ConsentStore {
public:
    explicit ConsentStore(Connection& connection)
        : m_connection(&connection) {}

    [[nodiscard]] Expected<std::optional<Consent>> find(ConsentId id) const;
    /// The one consent that stands now, if any.
    [[nodiscard]] Expected<std::optional<Consent>> liveOf(ResidentId resident) const;
    /// All that stand now, by resident.
    [[nodiscard]] Expected<std::vector<Consent>> allLive() const;
    /// All that were withdrawn, the oldest first.
    [[nodiscard]] Expected<std::vector<Consent>> allWithdrawn() const;
    /// Newest first, the withdrawn ones too.
    [[nodiscard]] Expected<std::vector<Consent>> ofResident(ResidentId resident) const;

private:
    Connection* m_connection;
};

} // namespace db::stores
