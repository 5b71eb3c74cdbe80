// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/service_item.h"

#include <vector>

namespace db::catalogue {

/// A flow chart on squared paper: each step has a square of its own, every line goes down from row to row.
struct FlowLayout {
    struct Cell {
        int row = 0;
        int column = 0;
        friend bool operator==(const Cell&, const Cell&) = default;
    };
    /// One line from a step to a following one. It passes one square in each row from the first to the last; the
    /// squares between are kept free for it.
    struct Line {
        int from = 0;   ///< index into the steps
        int branch = 0; ///< which of the step's ways on
        int to = 0;
        std::vector<Cell> path;
    };
    std::vector<Cell> cells; ///< one for each step, in their order
    std::vector<Line> lines;
    int rows = 0;
    int columns = 0;
};

/// Pure. A step stands one row under the lowest of the steps that lead to it; the first way on goes straight down, the
/// others to the right of it. Steps that nothing leads to are put below the rest (readCatalogue refuses them).
[[nodiscard]] FlowLayout layOutFlow(const std::vector<Step>& steps);

} // namespace db::catalogue
