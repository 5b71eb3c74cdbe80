// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/columns.h"
#include "db/import/verdict.h"

#include <string>
#include <vector>

/// Inside of db/import: the columns that one kind of list has for itself.
namespace db::import {

/// One text for each of the list's own columns, each on one line; of a cell that is refused as it stands. A value that
/// is merged over several rows is each row's. What must be there and is not is refused.
[[nodiscard]] std::vector<std::string> readOwnCells(const TableRow& row, const Header& header, const ListShape& shape,
                                                    Verdict& verdict);

} // namespace db::import
