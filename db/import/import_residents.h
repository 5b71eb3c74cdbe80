// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/resident_csv.h"
#include "db/records/result.h"
#include "db/stores/stamp.h"

#include <filesystem>
#include <functional>
#include <vector>

namespace db::stores {
class HallDatabase;
}

namespace db::import {

struct Imported {
    int residents = 0;                ///< stored now; 0 if there is any problem
    std::vector<ResidentId> ids;      ///< in the order of the rows
    std::vector<RowProblem> problems; ///< of the file, and rows whose ID number is on the books already
};

/// Stores all rows in one transaction, or none if there is any problem. Grid cells and households that are new are
/// made. `progress` is told how many rows are done, now and then; may be empty.
[[nodiscard]] Expected<Imported> importResidents(const stores::HallDatabase& hall, const ParsedResidents& parsed,
                                                 const stores::Stamp& by,
                                                 const std::function<void(int done, int all)>& progress = {},
                                                 bool areDemo = false);

/// Reads the file and parses it. CannotOpen, or Invalid if it is larger than kMaxCsvBytes.
[[nodiscard]] Expected<ParsedResidents> readResidentsFile(const std::filesystem::path& path, Date today);

/// Loads assets/demo into an empty hall: residents.csv and records.json, whose dates are relative to `today`, so that
/// the demo is always fresh. Returns the residents in the order of the file; the first is the one who is enrolled.
/// Conflict: there are residents already.
[[nodiscard]] Expected<std::vector<ResidentId>> loadDemo(const stores::HallDatabase& hall,
                                                         const std::filesystem::path& demoFolder, Date today,
                                                         const stores::Stamp& by);

} // namespace db::import
