// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/columns.h"
#include "db/import/row_notes.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Inside of db/import: what is found in one row.
namespace db::import {

/// What is wrong with a row, may be wrong, and was put right; none of it quotes a value of the row.
class Verdict {
public:
    explicit Verdict(const Header& header)
        : m_header(header) {}

    void refuse(Column column, std::string_view reason) { m_refused.add(numberOf(column), reason); }
    void refuse(OwnPlace column, std::string_view reason) { m_refused.add(numberOf(column), reason); }
    void refuseRow(std::string_view reason) { m_refused.add(0, reason); }
    void doubt(Column column, std::string_view reason) { m_doubted.add(numberOf(column), reason); }
    void doubt(OwnPlace column, std::string_view reason) { m_doubted.add(numberOf(column), reason); }
    void clean(Column column, std::string words) { m_cleaned.emplace_back(numberOf(column), std::move(words)); }
    void cleanRow(std::string words) { m_cleaned.emplace_back(0, std::move(words)); }
    /// The row is good, and is not taken; what else was put right in it is not told.
    void leaveOut(std::string words) {
        m_cleaned.clear();
        cleanRow(std::move(words));
    }

    [[nodiscard]] bool isRefused() const { return !m_refused.text.empty(); }
    [[nodiscard]] bool isDoubted() const { return !m_doubted.text.empty(); }
    /// Of a refused row: what is doubtful stands behind it.
    [[nodiscard]] RowProblem problem(int line) const {
        const std::string doubts = isDoubted() ? "；" + m_doubted.text : std::string{};
        return {line, m_refused.column, m_refused.text + doubts};
    }
    [[nodiscard]] RowProblem doubted(int line) const { return {line, m_doubted.column, m_doubted.text}; }
    [[nodiscard]] const std::vector<std::pair<int, std::string>>& cleaned() const { return m_cleaned; }

private:
    struct Reasons {
        int column = 0;
        std::string text;
        void add(int of, std::string_view reason) {
            if (text.empty()) { column = of; }
            if (!text.empty()) { text += "；"; }
            text += reason;
        }
    };
    [[nodiscard]] int numberOf(OwnPlace column) const {
        const auto at = m_header.own.find(column.index);
        return at == m_header.own.end() ? 0 : static_cast<int>(at->second) + 1;
    }
    [[nodiscard]] int numberOf(Column column) const {
        const auto at = m_header.at.find(column);
        return at == m_header.at.end() ? 0 : static_cast<int>(at->second) + 1;
    }

    const Header& m_header;
    Reasons m_refused;
    Reasons m_doubted;
    std::vector<std::pair<int, std::string>> m_cleaned;
};

} // namespace db::import
