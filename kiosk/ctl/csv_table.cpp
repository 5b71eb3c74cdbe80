// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/csv_table.h"

#include "db/import/csv.h"
#include "db/import/text_encoding.h"
#include "kiosk/ctl/files.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace ctl {
namespace {

using db::import::CsvReader;
using db::import::RowFault;
using db::import::TableRow;

constexpr std::uintmax_t kMaxBytes = 64U << 20U;
constexpr std::size_t kMaxRows = 1'000'000;

std::string_view words(RowFault problem) {
    switch (problem) {
    case RowFault::TooManyFields:
        return "too many fields";
    case RowFault::FieldTooLong:
        return "a field is too long";
    case RowFault::QuoteInside:
        return "a quote in the middle of a field";
    case RowFault::QuoteNotClosed:
        return "a quote that is not closed";
    case RowFault::TextAfterQuote:
        return "something between a closing quote and the comma";
    case RowFault::FileDamaged:
        return "the file is damaged";
    case RowFault::FileTooLarge:
        return "the file is too large";
    }
    return "";
}

std::string trimmed(const std::string& text) {
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    const auto first = std::find_if_not(text.begin(), text.end(), isBlank);
    const auto last = std::find_if_not(text.rbegin(), std::make_reverse_iterator(first), isBlank).base();
    return {first, last};
}

bool hasControlCharacter(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; });
}

/// What is wrong with the row as a row, or an empty text.
std::string problemOf(const TableRow& row) {
    if (row.problem) { return std::string(words(*row.problem)); }
    for (const auto& field : row.fields) {
        if (hasControlCharacter(trimmed(field))) { return "a field holds a control character"; }
    }
    return {};
}

/// What is wrong with the names of the columns, or an empty text.
std::string problemOf(const std::vector<std::string>& names, const CsvColumns& columns) {
    const auto isIn = [](const std::vector<std::string_view>& list, std::string_view name) {
        return std::find(list.begin(), list.end(), name) != list.end();
    };
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!isIn(columns.needed, names[i]) && !isIn(columns.optional, names[i])) {
            return "there is no column \"" + names[i] + "\"";
        }
        if (std::find(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(i), names[i]) !=
            names.begin() + static_cast<std::ptrdiff_t>(i)) {
            return "the column \"" + names[i] + "\" stands there twice";
        }
    }
    for (const auto needed : columns.needed) {
        if (std::find(names.begin(), names.end(), needed) == names.end()) {
            return "the column \"" + std::string(needed) + "\" is missing";
        }
    }
    return {};
}

Outcome<std::vector<CsvTableRow>> readRows(const std::filesystem::path& file, CsvReader& reader,
                                           const std::vector<std::string>& names) {
    std::vector<CsvTableRow> rows;
    while (const auto row = reader.next()) {
        if (rows.size() == kMaxRows) { return wrongRow(file, row->line, "too many rows"); }
        if (const auto problem = problemOf(*row); !problem.empty()) { return wrongRow(file, row->line, problem); }
        if (row->fields.size() != names.size()) {
            return wrongRow(file, row->line,
                            std::to_string(row->fields.size()) + " fields, and " + std::to_string(names.size()) +
                                " columns");
        }
        CsvTableRow named{.line = row->line, .fields = {}};
        for (std::size_t i = 0; i < names.size(); ++i) {
            named.fields[names[i]] = trimmed(row->fields[i]);
        }
        rows.push_back(std::move(named));
    }
    if (rows.empty()) { return wrongRow(file, 1, "there is no row after the names of the columns"); }
    return rows;
}

} // namespace

tl::unexpected<Failure> wrongRow(const std::filesystem::path& file, int line, std::string_view why) {
    return failed(file.string() + ", line " + std::to_string(line) + ": " + std::string(why));
}

Outcome<std::vector<CsvTableRow>> readCsvTable(const std::filesystem::path& file, const CsvColumns& columns) {
    const auto bytes = readWholeFile(file, kMaxBytes);
    if (!bytes) { return tl::unexpected(bytes.error()); }
    const auto text = db::import::toUtf8(*bytes);
    if (!text) { return failed(file.string() + ": the text is neither UTF-8 nor GB18030"); }
    CsvReader reader(*text);
    const auto first = reader.next();
    if (!first) { return wrongRow(file, 1, "the file is empty"); }
    if (const auto problem = problemOf(*first); !problem.empty()) { return wrongRow(file, first->line, problem); }
    std::vector<std::string> names;
    std::transform(first->fields.begin(), first->fields.end(), std::back_inserter(names), trimmed);
    if (const auto problem = problemOf(names, columns); !problem.empty()) {
        return wrongRow(file, first->line, problem);
    }
    auto rows = readRows(file, reader, names);
    if (!rows) { return rows; }
    for (auto& row : *rows) {
        for (const auto optional : columns.optional) {
            row.fields.try_emplace(std::string(optional));
        }
    }
    return rows;
}

} // namespace ctl
