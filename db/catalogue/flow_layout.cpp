// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/catalogue/flow_layout.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <set>
#include <utility>

namespace db::catalogue {
namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// One under the lowest of the steps that lead there. Ways lead to later steps only, so that one pass is enough.
std::vector<int> rowsOf(const std::vector<Step>& steps) {
    std::vector<int> rows(steps.size(), 0);
    std::vector<bool> reached(steps.size(), false);
    for (std::size_t from = 0; from < steps.size(); ++from) {
        if (from > 0 && !reached[from]) { rows[from] = *std::max_element(rows.begin(), rows.end()) + 1; }
        for (const Step::Branch& branch : steps[from].next) {
            assert(at(branch.to) > from && at(branch.to) < steps.size());
            rows[at(branch.to)] = std::max(rows[at(branch.to)], rows[from] + 1);
            reached[at(branch.to)] = true;
        }
    }
    return rows;
}

/// The squares that are taken.
class Paper {
public:
    /// The free square of the row that is nearest to the right of `column`.
    FlowLayout::Cell take(int row, int column) {
        while (!m_taken.insert({row, column}).second) {
            ++column;
        }
        m_columns = std::max(m_columns, column + 1);
        return {row, column};
    }
    [[nodiscard]] int columns() const { return m_columns; }

private:
    std::set<std::pair<int, int>> m_taken;
    int m_columns = 0;
};

struct Placing {
    const std::vector<int>& rows;
    Paper paper;
    FlowLayout layout;
    std::vector<bool> isPlaced;

    void place(int step, int column) {
        if (isPlaced[at(step)]) { return; }
        layout.cells[at(step)] = paper.take(rows[at(step)], column);
        isPlaced[at(step)] = true;
    }

    /// Keeps a square in every row between, so that the line does not run through another step.
    void lead(int from, int branch, int to) {
        FlowLayout::Line line{.from = from, .branch = branch, .to = to, .path = {layout.cells[at(from)]}};
        const int wanted = layout.cells[at(from)].column + branch;
        for (int row = rows[at(from)] + 1; row < rows[at(to)]; ++row) {
            line.path.push_back(paper.take(row, std::max(wanted, line.path.back().column)));
        }
        place(to, line.path.size() > 1 ? line.path.back().column : wanted);
        line.path.push_back(layout.cells[at(to)]);
        layout.lines.push_back(std::move(line));
    }
};

} // namespace

FlowLayout layOutFlow(const std::vector<Step>& steps) {
    const std::vector<int> rows = rowsOf(steps);
    Placing placing{.rows = rows, .paper = {}, .layout = {}, .isPlaced = std::vector<bool>(steps.size(), false)};
    placing.layout.cells.resize(steps.size());
    // The way that goes straight on comes first: the squares under a step are its own before a side line asks for them.
    for (std::size_t from = 0; from < steps.size(); ++from) {
        const int step = static_cast<int>(from);
        placing.place(step, 0);
        for (std::size_t branch = 0; branch < steps[from].next.size(); ++branch) {
            placing.lead(step, static_cast<int>(branch), steps[from].next[branch].to);
        }
    }
    placing.layout.rows = rows.empty() ? 0 : *std::max_element(rows.begin(), rows.end()) + 1;
    placing.layout.columns = placing.paper.columns();
    return std::move(placing.layout);
}

} // namespace db::catalogue
