// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/shell.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ctl {

/// One row of a CSV file by the names of its columns.
struct CsvTableRow {
    int line = 0;                              ///< where it starts, from 1
    std::map<std::string, std::string> fields; ///< trimmed; a column that the file has not is empty
};

struct CsvColumns {
    std::vector<std::string_view> needed;
    std::vector<std::string_view> optional;
};

/// Reads a file whose first row names its columns, in any order (UTF-8, or GB18030). Nothing is half-read: the first
/// thing that is wrong ends it with "FILE, line N: why": an unknown column or one twice, a needed one missing, a row
/// with another number of fields, a field that is too long or holds control characters, a quote in the wrong place,
/// over a million rows or 64 MB, or no row at all.
[[nodiscard]] Outcome<std::vector<CsvTableRow>> readCsvTable(const std::filesystem::path& file,
                                                             const CsvColumns& columns);

/// "FILE, line N: why" as a failure.
[[nodiscard]] tl::unexpected<Failure> wrongRow(const std::filesystem::path& file, int line, std::string_view why);

} // namespace ctl
