// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/table_row.h"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
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

enum class OwnKind {
    Words,
    Prose, ///< sentences, which keep their signs
    Day    ///< is read as 2026-11-01
};

/// A column that one kind of list has besides those that say who a row is about.
struct OwnColumn {
    std::string_view chinese;
    std::string_view also; ///< as of ColumnName
    std::size_t most;      ///< characters
    bool isRequired = false;
    OwnKind kind = OwnKind::Words;
};

/// What a kind of list looks like.
struct ListShape {
    std::span<const OwnColumn> own = {};
    bool isOfPeople = true; ///< has the columns of columnNames() as well, and each row is about somebody
};

/// Which of ListShape::own.
struct OwnPlace {
    std::size_t index = 0;
};

struct Header {
    std::map<Column, std::size_t> at;       ///< from 0
    std::map<std::size_t, std::size_t> own; ///< OwnPlace::index -> the column, from 0
    std::vector<std::size_t> unknown;       ///< columns with a title that is none of ours, or one of ours again
    std::vector<std::size_t> twice;         ///< columns with exactly the title of an earlier one of ours
    [[nodiscard]] bool has(Column column) const { return at.contains(column); }
    [[nodiscard]] std::size_t size() const { return at.size() + own.size(); }
};
/// A title of its own comes before the same title of columnNames().
[[nodiscard]] Header readHeader(const TableRow& row, const ListShape& shape = {});

/// “姓名”, as refusals name a column.
[[nodiscard]] std::string titled(Column column);
[[nodiscard]] std::string titled(const OwnColumn& column);

[[nodiscard]] std::optional<Column> columnAt(const Header& header, std::size_t at);
[[nodiscard]] std::optional<OwnPlace> ownColumnAt(const Header& header, std::size_t at);

/// One value of these stands for all the rows that it is merged over.
[[nodiscard]] bool isOfHome(Column column);

} // namespace db::import
