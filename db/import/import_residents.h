// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/resident_list.h"
#include "db/records/resident_fields.h"
#include "db/records/result.h"
#include "db/stores/stamp.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace db::stores {
class HallDatabase;
}

namespace db::import {

struct ImportChoices {
    bool newOnly = false; ///< rows of people who are on the books already are left out, whatever they say
    bool takeDoubtful =
        false; ///< rows that may be wrong are taken as they are read, and so is another name of a number
    bool areDemo = false;
    std::string community = "本社区"; ///< what the top of the grid is called where a list needs the first one
};

/// A row of somebody who is on the books already.
struct KnownRow {
    int line = 0;
    ResidentId resident{};
    std::string reason; ///< in the words of RowProblem
};

/// A row that says something else of somebody than the books do.
struct ChangedRow {
    const ResidentRow* row = nullptr; ///< lies in the ParsedResidents
    Resident after;                   ///< all but a cell or household that is yet to be made
    std::vector<const ResidentField*> fields;
};

/// What of a list goes on the books, and what does not.
struct ImportPlan {
    std::vector<const ResidentRow*> take; ///< new, in the order of the file; they lie in the ParsedResidents
    std::vector<ChangedRow> changed;
    std::vector<KnownRow> known;      ///< nothing is new of them, or they were left out
    std::vector<KnownRow> doubles;    ///< perhaps of somebody on the books: left out, to be looked at
    std::vector<RowProblem> leftOut;  ///< doubtful rows, and those of a cell that is not known among communities
    std::vector<RowProblem> problems; ///< of the file: nothing is stored
};

/// Judges the rows by the hall's books and stores nothing. Reads every resident once. Somebody is known by the number
/// of their document, else by name, birth date and phone, or address where no two phones speak against it; what the row
/// states of them takes the place of what stands there (merged).
[[nodiscard]] Expected<ImportPlan> planImport(const stores::HallDatabase& hall, const ParsedResidents& parsed,
                                              const ImportChoices& choices = {});

struct Imported {
    int residents = 0;           ///< new ones that were stored; 0 if there is any problem
    int changed = 0;             ///< known ones of whom something was
    std::vector<ResidentId> ids; ///< in the order of the rows
    ImportPlan plan;             ///< its `take` and `changed` are empty if it was stored
};

/// Stores the rows of planImport() in one transaction, or none if there is any problem. Households that are new are
/// made, and grid cells below the one community that there is; names and phones that older programs stored are brought
/// into their one form before, so that they are known again. Others wait for the books only while rows are stored.
/// `progress` is told how many rows are done, now and then; may be empty.
[[nodiscard]] Expected<Imported> importResidents(const stores::HallDatabase& hall, const ParsedResidents& parsed,
                                                 const stores::Stamp& by,
                                                 const std::function<void(int done, int all)>& progress = {},
                                                 const ImportChoices& choices = {});

/// Reads the file and parses it. CannotOpen, or Invalid if it is larger than kMaxListBytes.
[[nodiscard]] Expected<ParsedResidents> readResidentsFile(const std::filesystem::path& path, Date today);

/// Loads assets/demo into an empty hall: residents.csv and records.json, whose dates are relative to `today`, so that
/// the demo is always fresh. Returns the residents in the order of the file; the first is the one who is enrolled.
/// Conflict: there are residents already.
[[nodiscard]] Expected<std::vector<ResidentId>> loadDemo(const stores::HallDatabase& hall,
                                                         const std::filesystem::path& demoFolder, Date today,
                                                         const stores::Stamp& by);

} // namespace db::import
