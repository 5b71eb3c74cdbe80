// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/table_row.h"

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// Inside of db/import: which column of a list holds what.
namespace db::import {

enum class Column {
    Name,
    Sex,
    BirthDate,
    IdNumber,
    Phone,
    Address,
    Grid,
    Household,
    Language,
    Hearing,
    Wheelchair,
    Document
};
inline constexpr std::size_t kColumns = 12;

struct ColumnName {
    Column column;
    std::string_view chinese;
    std::string_view also; ///< other titles of it, with a bar between; the first is English
    std::size_t most;      ///< characters
};
[[nodiscard]] const std::array<ColumnName, kColumns>& columnNames();

/// The column with this title, whatever spaces, line breaks, brackets or marks are in it; null: none of ours.
[[nodiscard]] const ColumnName* columnNamed(std::string_view title);

/// A title as a person reads it, for naming it: one line, no more than 20 characters.
[[nodiscard]] std::string shownTitle(std::string_view title);

struct Header {
    std::map<Column, std::size_t> at; ///< from 0
    std::vector<std::size_t> unknown; ///< columns with a title that is none of ours, or one of ours again
    std::vector<std::size_t> twice;   ///< columns with exactly the title of an earlier one of ours
    [[nodiscard]] bool has(Column column) const { return at.contains(column); }
};
[[nodiscard]] Header readHeader(const TableRow& row);

} // namespace db::import
