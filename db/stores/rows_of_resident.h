// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"
#include "db/records/result.h"

#include <cstdint>
#include <vector>

namespace db::stores {

class HallDatabase;
struct PlaceOfResident;

/// What only a person's own file (db/person) asks of the tables: also what is cancelled, over, or names them besides
/// others.

/// The ids of the rows that name the resident there, the newest first. The table has ids.
[[nodiscard]] Expected<std::vector<std::int64_t>> rowsNaming(const HallDatabase& hall, const PlaceOfResident& place,
                                                             ResidentId resident);

struct EvidenceNaming {
    Time seenAt{};
    double score = 0;         ///< [-1, 1]
    bool isOfAnother = false; ///< between the resident and somebody else
};
/// The newest first.
[[nodiscard]] Expected<std::vector<EvidenceNaming>> evidenceNaming(const HallDatabase& hall, ResidentId resident);

} // namespace db::stores
