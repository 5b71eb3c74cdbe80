// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Inside of db/import: a row of a list, whatever file it stands in.
namespace db::import {

/// Why a row cannot be read; each reader says it in the language of its own people.
enum class RowFault { TooManyFields, FieldTooLong, QuoteInside, QuoteNotClosed, TextAfterQuote };

struct TableRow {
    int line = 0; ///< where it starts, from 1
    std::vector<std::string> fields;
    std::optional<RowFault> problem = std::nullopt;
};

/// The next row at each call; empty at the end of the table.
using RowSource = std::function<std::optional<TableRow>()>;

} // namespace db::import
