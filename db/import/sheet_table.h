// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/list_table.h"
#include "db/import/workbook.h"

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

/// Inside of db/import: which sheet of a workbook is the list.
namespace db::import {

struct SheetTable {
    ListTable table;
    std::vector<std::string> remarks; ///< which sheet it is and which were not read, in Chinese
};

/// The first visible sheet with a header in its first ten rows; if none has one, the first that is not empty. A header
/// of two rows, the upper one of groups, is its lower row, with the titles that are merged over both. The error is a
/// Chinese sentence for the operator.
[[nodiscard]] tl::expected<SheetTable, std::string> findSheetTable(const Workbook& workbook, const ListShape& shape);

/// Why a workbook cannot be read, in Chinese for the operator.
[[nodiscard]] std::string_view words(WorkbookFault fault);

/// What a file is that is neither a CSV nor an XLSX, as a Chinese sentence; empty: it may be a CSV.
[[nodiscard]] std::string_view otherFile(std::string_view bytes);

} // namespace db::import
