// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/resident.h"
#include "db/records/result.h"
#include "db/stores/stamp.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace db::stores {

class HallDatabase;

/// Two records of one person become one: cases, visits, appointments, papers and flags of `merged` are of `kept` from
/// then on; which ones they were is written down, so that it can be undone. The record itself stays as it was, with
/// Standing::Merged; so do its consents (one that stands has to be withdrawn before) and what was taken off its
/// summary.

struct Merge {
    ResidentId merged{};
    Time at{};
};

/// NotFound. Conflict: the same one twice, either is merged already, or a consent for
/// face recognition stands of `merged`.
[[nodiscard]] Expected<void> mergeResidents(const HallDatabase& hall, ResidentId kept, ResidentId merged,
                                            const Stamp& by);
/// What went over comes back; what was added since stays with the kept one. NotFound: it is not merged.
[[nodiscard]] Expected<void> undoMerge(const HallDatabase& hall, ResidentId merged, const Stamp& by);
/// Into this one, those that stand, the newest first.
[[nodiscard]] Expected<std::vector<Merge>> mergesInto(const HallDatabase& hall, ResidentId kept);

/// Where a row says whose it is, as table and column.
struct PlaceOfResident {
    const char* table;
    const char* column;
};
/// What goes over with a merge.
[[nodiscard]] std::span<const PlaceOfResident> mergedPlaces();

} // namespace db::stores
