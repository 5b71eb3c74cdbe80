// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/attack/table.h"

#include <algorithm>
#include <ostream>

namespace attack {

void print(std::ostream& out, const Table& table) {
    out << "| What | Tries | Held | What failed |\n| --- | --- | --- | --- |\n";
    for (const Row& row : table) {
        out << "| " << row.what;
        if (!row.note.empty()) { out << " (" << row.note << ')'; }
        out << " | " << row.tries << " | " << row.held << " |";
        if (row.failures.empty()) { out << ' ' << (row.tries == 0 ? "not tried" : "-"); }
        const char* before = " ";
        for (const auto& [why, times] : row.failures) {
            out << before << why << " (" << times << ')';
            before = "; ";
        }
        out << " |\n";
    }
    out << std::flush;
}

bool allHeld(const Table& table) {
    return !table.empty() &&
           std::ranges::all_of(table, [](const Row& row) { return row.tries > 0 && row.held == row.tries; });
}

} // namespace attack
