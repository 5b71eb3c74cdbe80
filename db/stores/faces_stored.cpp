// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/stores/faces_stored.h"

#include "db/stores/connection.h"
#include "db/stores/hall_database.h"

namespace db::stores {

Expected<FacesStored> facesStored(const HallDatabase& hall) {
    return guarded("faces stored", [&] {
        Statement s{hall.connection().sql(), "SELECT people, reached_at FROM faces_stored"};
        if (!s.executeStep()) { fail(ErrorKind::Corrupt, "the count of faces is missing"); }
        return FacesStored{.people = integer(s, 0), .reachedAt = optionalTime(s, 1)};
    });
}

bool isCounted(Connection& connection, ResidentId resident) {
    Prepared prepared{connection,
                      "WITH RECURSIVE up (id) AS (SELECT ?1 UNION SELECT r.merged_into_id FROM resident r JOIN up ON "
                      "r.id = up.id WHERE r.merged_into_id IS NOT NULL), down (id) AS (SELECT id FROM up UNION SELECT "
                      "r.id FROM resident r JOIN down ON r.merged_into_id = down.id) SELECT EXISTS (SELECT 1 FROM "
                      "consent WHERE was_stored = 1 AND resident_id IN (SELECT id FROM down))"};
    put(*prepared, 1, resident);
    return (*prepared).executeStep() && integer(*prepared, 0) != 0;
}

void countStored(Connection& connection, ConsentId consent, Time at) {
    Prepared whose{connection, "SELECT resident_id FROM consent WHERE id = ?1 AND was_stored = 0"};
    put(*whose, 1, consent);
    if (!(*whose).executeStep()) {
        return; // counted before
    }
    const bool isNew = !isCounted(connection, id<ResidentId>(*whose, 0));
    run(connection, "UPDATE consent SET was_stored = 1 WHERE id = ?1", consent);
    if (!isNew) { return; }
    run(connection,
        "UPDATE faces_stored SET people = people + 1, reached_at = CASE WHEN reached_at IS NULL AND people + 1 >= ?1 "
        "THEN ?2 ELSE reached_at END",
        kFilingLine, at);
}

void correctCount(Connection& connection, int by) {
    run(connection, "UPDATE faces_stored SET people = max(people + ?1, 0)", by);
}

} // namespace db::stores
