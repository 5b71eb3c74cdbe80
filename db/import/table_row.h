// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Inside of db/import: a row of a list, whatever file it stands in.
namespace db::import {

/// Why a row cannot be read; each reader says it in the language of its own people.
enum class RowFault {
    TooManyFields,
    FieldTooLong,
    QuoteInside,
    QuoteNotClosed,
    TextAfterQuote,
    FileDamaged, ///< here the file cannot be read on
    FileTooLarge
};

/// What a cell of a workbook is besides the text in it; a CSV has none of these.
enum class CellKind {
    Error,         ///< #N/A and the like
    NotCalculated, ///< a formula without its result
    TooLong,       ///< its text is left out
    LostDigits,    ///< a number of more digits than a spreadsheet keeps
    Date,
    PartOfDate, ///< a date that is shown without its year, or without its day, which is the first of the month
    FromAbove   ///< empty, and one with the cell above: its text is what stands there
};

struct CellNote {
    std::size_t column = 0; ///< from 0
    CellKind kind{};
    std::string text; ///< of FromAbove
};

struct TableRow {
    int line = 0; ///< where it starts, from 1
    std::vector<std::string> fields;
    std::optional<RowFault> problem = std::nullopt;
    std::vector<CellNote> notes = {};
    bool isHidden = false;
};

/// The next row at each call; empty at the end of the table.
using RowSource = std::function<std::optional<TableRow>()>;

} // namespace db::import
