// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/csv.h"

namespace db::import {
namespace {

constexpr std::size_t kMaxFields = 64;
constexpr std::size_t kMaxFieldBytes = 4096;

} // namespace

std::optional<TableRow> CsvReader::next() {
    while (m_at < m_text.size()) {
        if (isAtLineEnd()) {
            skipLineEnd();
            continue;
        }
        return readRow();
    }
    return std::nullopt;
}

TableRow CsvReader::readRow() {
    TableRow row{
        .line = m_line,
        .fields = {},
    };
    while (true) {
        readField(row);
        if (row.problem || row.fields.size() > kMaxFields) {
            if (!row.problem) { row.problem = RowFault::TooManyFields; }
            skipLine();
            return row;
        }
        if (m_at >= m_text.size()) { return row; }
        if (isAtLineEnd()) {
            skipLineEnd();
            return row;
        }
        m_at += m_separator.size();
    }
}

void CsvReader::readField(TableRow& row) {
    std::string field;
    if (m_at < m_text.size() && m_text[m_at] == '"') {
        readQuoted(row, field);
    } else {
        while (m_at < m_text.size() && !isAtSeparator() && !isAtLineEnd()) {
            if (m_text[m_at] == '"' && field == "=") {
                std::string inside;
                readQuoted(row, inside);
                field.append("\"").append(inside).append("\"");
                break;
            }
            if (m_text[m_at] == '"') { row.problem = RowFault::QuoteInside; }
            field += m_text[m_at++];
        }
    }
    if (field.size() > kMaxFieldBytes) { row.problem = RowFault::FieldTooLong; }
    if (!row.problem) { row.fields.push_back(std::move(field)); }
}

void CsvReader::readQuoted(TableRow& row, std::string& field) {
    ++m_at; // the opening quote
    while (m_at < m_text.size()) {
        if (m_text[m_at] == '"') {
            const bool isDoubled = m_at + 1 < m_text.size() && m_text[m_at + 1] == '"';
            if (!isDoubled) { break; }
            field += '"';
            m_at += 2;
            continue;
        }
        const bool isBreak = isAtLineEnd();
        const std::size_t before = m_at;
        if (isBreak) {
            skipLineEnd();
        } else {
            ++m_at;
        }
        if (field.size() <= kMaxFieldBytes) { field += m_text.substr(before, m_at - before); }
    }
    if (m_at >= m_text.size()) {
        row.problem = RowFault::QuoteNotClosed;
        return;
    }
    ++m_at; // the closing quote
    if (m_at < m_text.size() && !isAtSeparator() && !isAtLineEnd()) { row.problem = RowFault::TextAfterQuote; }
}

bool CsvReader::isAtSeparator() const {
    return m_text.substr(m_at).starts_with(m_separator);
}

bool CsvReader::isAtLineEnd() const {
    return m_at < m_text.size() && (m_text[m_at] == '\n' || m_text[m_at] == '\r');
}

void CsvReader::skipLineEnd() {
    if (m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n') { ++m_at; }
    ++m_at;
    ++m_line;
}

void CsvReader::skipLine() {
    while (m_at < m_text.size() && !isAtLineEnd()) {
        ++m_at;
    }
    if (m_at < m_text.size()) { skipLineEnd(); }
}

} // namespace db::import
