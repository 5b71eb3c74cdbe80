// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace input {

/// One line of an embedded table (assets/input): what stands before the first tab, and all behind it.
using Row = std::pair<std::string_view, std::string_view>;

/// Lines that start with # and lines without a tab are skipped. The rows point into `table`. Pure.
[[nodiscard]] std::vector<Row> rowsOf(std::string_view table);

} // namespace input
