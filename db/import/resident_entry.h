// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/resident_list.h"
#include "db/records/resident_entry.h"

#include <optional>
#include <string>
#include <string_view>

namespace db::import {

struct EntryFault {
    std::string_view field; ///< ResidentField::name, or empty; good for ever
    std::string reason;     ///< in the words of RowProblem
};

/// What was made of it: a row and nothing else, a row that may be wrong (`doubt`), or why there is none (`fault`).
struct ReadEntry {
    std::optional<ResidentRow> row;
    std::optional<EntryFault> fault;
    std::optional<EntryFault> doubt;
};

/// By the rules for a row of a list (parseResidents), so that what a desk takes and what a list brings are one. Pure.
[[nodiscard]] ReadEntry readEntry(const ResidentEntry& entry, Date today);

/// What the books say of somebody after this: all that an entry states, also where it is empty; what it cannot state
/// (notes, cell, household, standing) as it was. Pure.
[[nodiscard]] Resident corrected(const Resident& onTheBooks, const ResidentRow& row);

} // namespace db::import
