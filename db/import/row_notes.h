// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace db::import {

inline constexpr std::size_t kMaxListBytes = std::size_t{32} << 20U;
inline constexpr std::size_t kMaxListRows = 200'000;

/// Why a row, or the file (line 0), is refused. `reason` is Chinese, for the operator, and quotes no personal value.
struct RowProblem {
    int line = 0;
    int column = 0; ///< from 1, of the first reason; 0: the row or the file
    std::string reason;
};

/// What was made of a cell that was not quite as it should be, or of a row that is none; of the whole file (line 0)
/// they come first. Words as in RowProblem.
struct RowRemark {
    int line = 0;
    int column = 0;
    std::string words;
};

/// What is to be said of a list, besides its good rows.
struct ListNotes {
    std::vector<RowProblem> problems;
    std::vector<RowRemark> remarks;
    bool isSheet = false; ///< of a workbook, whose columns have letters
};

} // namespace db::import
