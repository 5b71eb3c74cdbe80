// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/track/assignment.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace vision::track {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

// The square problem behind the table: missing rows, missing columns and impossible pairs cost more than all possible
// pairs together, so that one possible pair more always wins.
class SquareCosts {
public:
    explicit SquareCosts(const CostTable& table)
        : m_table{table}
        , m_size{std::max(table.rows, table.columns)} {
        for (const std::optional<double>& cost : table.costs) {
            m_impossible += cost.value_or(0);
        }
    }

    [[nodiscard]] std::size_t size() const { return m_size; }

    [[nodiscard]] double at(std::size_t row, std::size_t column) const {
        if (row >= m_table.rows || column >= m_table.columns) { return m_impossible; }
        return m_table.costs[row * m_table.columns + column].value_or(m_impossible);
    }

private:
    const CostTable& m_table;
    std::size_t m_size;
    double m_impossible = 1;
};

// Kuhn-Munkres after the textbook with potentials: rows are added one by one, each along the cheapest path of
// alternating pairs. Index 0 of the arrays stands for "none", so rows and columns count from 1.
class Matching {
public:
    explicit Matching(const SquareCosts& costs)
        : m_costs{costs}
        , m_rowPotential(costs.size() + 1)
        , m_columnPotential(costs.size() + 1)
        , m_rowOf(costs.size() + 1)
        , m_columnBefore(costs.size() + 1) {}

    void add(std::size_t row) {
        m_rowOf[0] = row;
        std::size_t column = 0;
        std::vector<double> slack(m_costs.size() + 1, kInfinity);
        std::vector<bool> visited(m_costs.size() + 1, false);
        do {
            visited[column] = true;
            column = nextColumn(column, slack, visited);
        } while (m_rowOf[column] != 0);
        for (; column != 0; column = m_columnBefore[column]) {
            m_rowOf[column] = m_rowOf[m_columnBefore[column]];
        }
    }

    [[nodiscard]] std::size_t rowOf(std::size_t column) const { return m_rowOf[column]; }

private:
    std::size_t nextColumn(std::size_t from, std::vector<double>& slack, const std::vector<bool>& visited) {
        const std::size_t row = m_rowOf[from];
        double least = kInfinity;
        std::size_t next = 0;
        for (std::size_t column = 1; column <= m_costs.size(); ++column) {
            if (visited[column]) { continue; }
            const double reduced = m_costs.at(row - 1, column - 1) - m_rowPotential[row] - m_columnPotential[column];
            if (reduced < slack[column]) {
                slack[column] = reduced;
                m_columnBefore[column] = from;
            }
            if (slack[column] < least) {
                least = slack[column];
                next = column;
            }
        }
        for (std::size_t column = 0; column <= m_costs.size(); ++column) {
            if (visited[column]) {
                m_rowPotential[m_rowOf[column]] += least;
                m_columnPotential[column] -= least;
            } else {
                slack[column] -= least;
            }
        }
        return next;
    }

    const SquareCosts& m_costs;
    std::vector<double> m_rowPotential;
    std::vector<double> m_columnPotential;
    std::vector<std::size_t> m_rowOf;        // of each column; 0: none yet
    std::vector<std::size_t> m_columnBefore; // on the cheapest path to each column
};

} // namespace

std::vector<std::optional<std::size_t>> assign(const CostTable& table) {
    assert(table.costs.size() == table.rows * table.columns);
    const SquareCosts costs{table};
    Matching matching{costs};
    for (std::size_t row = 1; row <= costs.size(); ++row) {
        matching.add(row);
    }

    std::vector<std::optional<std::size_t>> columnOf(table.rows);
    for (std::size_t column = 0; column < table.columns; ++column) {
        const std::size_t row = matching.rowOf(column + 1) - 1;
        if (row < table.rows && table.costs[row * table.columns + column]) { columnOf[row] = column; }
    }
    return columnOf;
}

} // namespace vision::track
