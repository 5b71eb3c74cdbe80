// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/input/table.h"

#include <algorithm>

namespace input {

std::vector<Row> rowsOf(std::string_view table) {
    std::vector<Row> rows;
    while (!table.empty()) {
        const std::string_view line = table.substr(0, table.find('\n'));
        table.remove_prefix(std::min(table.size(), line.size() + 1));
        const std::size_t tab = line.find('\t');
        if (!line.starts_with('#') && tab != std::string_view::npos) {
            rows.emplace_back(line.substr(0, tab), line.substr(tab + 1));
        }
    }
    return rows;
}

} // namespace input
