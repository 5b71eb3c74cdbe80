// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/list_plan.h"
#include "db/records/resident.h"
#include "db/records/result.h"
#include "db/stores/stamp.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace db::stores {
class HallDatabase;
}

namespace db::import {

struct OwnColumn;

/// 网格 cell (required), 上级 parent, 层级 level (1 to 5), 网格员 worker, 电话 phone.
[[nodiscard]] std::span<const OwnColumn> gridColumns();

struct GridRow {
    int line = 0;
    std::string label;
    std::string parent; ///< empty: not stated, as the next ones
    int level = 0;      ///< 0: not stated
    std::string worker;
    std::string phone;
};

struct ParsedGrid : ListNotes {
    std::vector<GridRow> rows; ///< each label once
};

/// Reads the file as parsePeople() does. Never fails on content.
[[nodiscard]] ParsedGrid parseGrid(std::string_view bytes);

/// A cell as it will be, with the label of the one above it, which may itself be new.
struct PlannedCell {
    GridCell cell; ///< without its parent
    std::string parent;
};

/// Judges the list beside the cells that are there. A cell is known by its label; what a row states takes the place of
/// what stands there. Every new cell has one above it, on the list or on the books, but those of level 1; nothing is
/// its own parent in the end, and each level is deeper than the one above. New cells come after the ones above them.
/// Pure.
[[nodiscard]] ListPlan<PlannedCell> planGrid(const std::vector<GridCell>& books, const ParsedGrid& parsed);

/// Stores what planGrid() says in one transaction, or nothing if there is any problem.
[[nodiscard]] Expected<ListPlan<PlannedCell>> importGrid(const stores::HallDatabase& hall, const ParsedGrid& parsed,
                                                         const stores::Stamp& by);

} // namespace db::import
