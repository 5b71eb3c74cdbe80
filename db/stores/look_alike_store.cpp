// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/look_alike_store.h"

#include "db/stores/connection.h"
#include "db/stores/consent_rows.h"

#include <algorithm>

namespace db::stores {

Expected<bool> LookAlikeStore::note(ResidentId one, ResidentId other, bool isMixedUp, const Stamp& by) {
    return inTransaction(*m_connection, "note look-alikes", [&] {
        if (one == other) { fail(ErrorKind::Invalid, "a look-alike is somebody else"); }
        if (!hasLiveConsent(*m_connection, one) || !hasLiveConsent(*m_connection, other)) { return false; }
        const ResidentId first = std::min(one, other);
        const ResidentId second = std::max(one, other);
        run(*m_connection,
            "INSERT INTO look_alike (first_id, second_id, near, mixed_up, last_at) VALUES (?1, ?2, ?3, ?4, ?5) "
            "ON CONFLICT (first_id, second_id) DO UPDATE SET near = near + excluded.near, "
            "mixed_up = mixed_up + excluded.mixed_up, last_at = excluded.last_at",
            first, second, isMixedUp ? 0 : 1, isMixedUp ? 1 : 0, by.at);
        audit(*m_connection, by, "look_alike.noted", subject("resident", first),
              subject("resident", second) + (isMixedUp ? " mixed up" : " near"));
        return true;
    });
}

Expected<std::vector<LookAlike>> LookAlikeStore::all() const {
    return guarded("look-alikes", [&] {
        Statement s{m_connection->sql(),
                    "SELECT first_id, second_id, near, mixed_up, last_at FROM look_alike ORDER BY first_id, second_id"};
        std::vector<LookAlike> found;
        while (s.executeStep()) {
            found.push_back({.first = id<ResidentId>(s, 0),
                             .second = id<ResidentId>(s, 1),
                             .near = static_cast<int>(integer(s, 2)),
                             .mixedUp = static_cast<int>(integer(s, 3)),
                             .lastAt = time(s, 4)});
        }
        return found;
    });
}

} // namespace db::stores
