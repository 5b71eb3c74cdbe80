// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace vision::track {

/// Costs of giving columns to rows; row-major, `rows * columns` values, each finite and at least 0. No value: that pair
/// is impossible.
struct CostTable {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<std::optional<double>> costs;
};

/// Gives each row at most one column and each column to at most one row: as many possible pairs as there can be, and of
/// those the least total cost (Kuhn-Munkres with potentials, O(n^3); meant for tens). Returns the column of each row.
[[nodiscard]] std::vector<std::optional<std::size_t>> assign(const CostTable& table);

} // namespace vision::track
