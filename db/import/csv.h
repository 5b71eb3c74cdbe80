// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/table_row.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// RFC 4180.
namespace db::import {

/// Reads rows one by one. Fields may be quoted, a quote inside is doubled, a quoted field may hold line breaks; ="..."
/// is a spreadsheet's way to write a text. Lines end in LF, CRLF or CR. Empty lines are passed over. A row that is
/// broken says so and the next one is read.
class CsvReader {
public:
    explicit CsvReader(std::string_view text, std::string_view separator = ",")
        : m_text(text)
        , m_separator(separator) {}
    /// Empty at the end of the text.
    [[nodiscard]] std::optional<TableRow> next();

private:
    [[nodiscard]] TableRow readRow();
    void readField(TableRow& row);
    void readQuoted(TableRow& row, std::string& field);
    [[nodiscard]] bool isAtLineEnd() const;
    void skipLineEnd();
    void skipLine();

    [[nodiscard]] bool isAtSeparator() const;

    std::string_view m_text;
    std::string_view m_separator;
    std::size_t m_at = 0;
    int m_line = 1;
};

} // namespace db::import
