// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/columns.h"
#include "db/import/list_table.h"
#include "db/import/row_notes.h"
#include "db/import/verdict.h"

#include <functional>
#include <string_view>

/// Inside of db/import: the rows of a list of any shape, from the file's bytes on.
namespace db::import {

/// Is told each row that is one of the list: as wide as the header, not empty, no total. What it refuses by the verdict
/// becomes a problem of the list.
using TakeRow = std::function<void(const TableRow& row, const Header& header, Verdict& verdict)>;

/// Reads a CSV or an XLSX workbook; which of them it is, its first bytes say. Never fails on content: what is wrong is
/// in the problems. A list without a row has one problem.
[[nodiscard]] ListNotes readList(std::string_view bytes, const ListShape& shape, const TakeRow& take);

/// The same of a table that is there.
[[nodiscard]] ListNotes readList(ListTable table, const TakeRow& take);

} // namespace db::import
