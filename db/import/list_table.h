// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/columns.h"
#include "db/import/sheet_reader.h"
#include "db/import/table_row.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

/// Inside of db/import: where the table of a list begins.
namespace db::import {

/// A header and the rows below it.
struct ListTable {
    TableRow headerRow;
    Header header;
    RowSource rows;                                     ///< stands behind the header
    std::shared_ptr<const SheetReader> sheet = nullptr; ///< null: a CSV
    ListShape shape = {};
};

/// Within so many rows that are not empty a header is looked for: a list may have a title and a date above it.
inline constexpr int kHeaderWithin = 10;

/// A title such as "居民,..." is none: the header has the name (of a list that is not of people: each column that must
/// be there) and something else that is known.
[[nodiscard]] bool isHeader(const TableRow& row, const Header& header, const ListShape& shape);

/// The first ten rows are looked through for a header, with every separator that offices use; if none shows one, the
/// first row is it, whatever it says. Nothing if there is no row. `text` is UTF-8 and outlives the table.
[[nodiscard]] std::optional<ListTable> findCsvTable(std::string_view text, const ListShape& shape);

/// Why the header row is none, in Chinese for the operator; empty if it is one.
[[nodiscard]] std::string headerProblem(const ListTable& table);

/// The same of a row that cannot be read.
[[nodiscard]] std::string_view words(RowFault fault);

} // namespace db::import
