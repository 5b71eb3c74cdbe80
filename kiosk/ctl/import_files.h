// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/catalogue.h"
#include "kiosk/ctl/shell.h"

#include <filesystem>
#include <string>

namespace ctl {

struct ImportResidentsOptions {
    std::filesystem::path data;
    std::filesystem::path file;
    bool dryRun = false;  ///< reads and judges the file, shows all that is found; stores nothing
    bool newOnly = false; ///< leaves those out who are on the books, in place of merging what the file says of them
    bool takeDoubtful = false; ///< takes rows that may be wrong
};

/// Stores the rows of the file in one go or, if one of them is refused, none: new people, and of known ones what the
/// row states and the books do not. Refused and doubtful rows are named on `shell.out` with their place and reason,
/// and so is what was put right; before anything is stored, also who would change, by id and field. Exit::FoundProblem
/// if nothing could be imported. Doubtful rows alone are no reason to keep the others out: they are left out and named.
[[nodiscard]] Outcome<void> importResidents(const ImportResidentsOptions& options, Shell& shell);

struct ImportBenefitsOptions {
    std::filesystem::path data;
    std::filesystem::path file;
    std::string item; ///< code
    std::string asOf; ///< a day
    bool isWhole = false;
    std::string reference;
    bool dryRun = false;
    ProgramFiles files; ///< of the catalogue, if the hall has none of its own
};

/// Stores that the people of the list have the item, or nothing if a row is refused. Who is not on the books, and who
/// is doubtful, is named by line and left out. A whole list also says that the hall's records of the item leave nobody
/// out on that day.
[[nodiscard]] Outcome<void> importBenefits(const ImportBenefitsOptions& options, Shell& shell);

struct ImportDemoOptions {
    std::filesystem::path data;
    std::filesystem::path folder; ///< with residents.csv and records.json
};

struct ListTidiedOptions {
    std::filesystem::path data;
};

/// What the change to one form of names and phones did to residents who were on the books, and what it could not do:
/// one line each. Brings the hall into that form first, if it has not started since.
[[nodiscard]] Outcome<void> listTidied(const ListTidiedOptions& options, Shell& shell);

/// Fills an empty hall with the demo's people and their records; dates are relative to today.
[[nodiscard]] Outcome<void> importDemo(const ImportDemoOptions& options, Shell& shell);

} // namespace ctl
