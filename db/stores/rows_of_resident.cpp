// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/stores/rows_of_resident.h"

#include "db/stores/connection.h"
#include "db/stores/hall_database.h"
#include "db/stores/resident_merge.h"

#include <string>

namespace db::stores {

Expected<std::vector<std::int64_t>> rowsNaming(const HallDatabase& hall, const PlaceOfResident& place,
                                               ResidentId resident) {
    return guarded("rows of a resident", [&] {
        std::string select = "SELECT id FROM ";
        select.append(place.table).append(" WHERE ").append(place.column).append(" = ?1 ORDER BY id DESC");
        Statement s{hall.connection().sql(), select};
        put(s, 1, resident);
        std::vector<std::int64_t> ids;
        while (s.executeStep()) {
            ids.push_back(integer(s, 0));
        }
        return ids;
    });
}

Expected<std::vector<EvidenceNaming>> evidenceNaming(const HallDatabase& hall, ResidentId resident) {
    return guarded("evidence of a resident", [&] {
        Statement s{hall.connection().sql(), "SELECT seen_at, score, other_id IS NOT NULL FROM recognition_evidence "
                                             "WHERE resident_id = ?1 OR other_id = ?1 ORDER BY id DESC"};
        put(s, 1, resident);
        std::vector<EvidenceNaming> found;
        while (s.executeStep()) {
            found.push_back(
                {.seenAt = time(s, 0), .score = s.getColumn(1).getDouble(), .isOfAnother = integer(s, 2) != 0});
        }
        return found;
    });
}

} // namespace db::stores
