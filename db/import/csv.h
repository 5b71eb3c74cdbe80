// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// RFC 4180.
namespace db::import {

/// Why a row cannot be read; each reader says it in the language of its own people.
enum class CsvProblem { TooManyFields, FieldTooLong, QuoteInside, QuoteNotClosed, TextAfterQuote };

struct CsvRow {
    int line = 0; ///< where it starts, from 1
    std::vector<std::string> fields;
    std::optional<CsvProblem> problem = std::nullopt;
};

/// Reads rows one by one. Fields may be quoted, a quote inside is doubled, a quoted field may hold line breaks; ="..."
/// is a spreadsheet's way to write a text. Lines end in LF, CRLF or CR. Empty lines are passed over. A row that is
/// broken says so and the next one is read.
class CsvReader {
public:
    explicit CsvReader(std::string_view text, std::string_view separator = ",")
        : m_text(text)
        , m_separator(separator) {}
    /// Empty at the end of the text.
    [[nodiscard]] std::optional<CsvRow> next();

private:
    [[nodiscard]] CsvRow readRow();
    void readField(CsvRow& row);
    void readQuoted(CsvRow& row, std::string& field);
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
