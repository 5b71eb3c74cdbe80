// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/resident_list.h"
#include "db/records/result.h"
#include "db/stores/stamp.h"

#include <optional>
#include <string>
#include <vector>

namespace db::stores {
class HallDatabase;
}

namespace db::import {

/// A list of people who have one thing, such as an allowance.
struct BenefitList {
    std::string itemCode;
    Date asOf{};           ///< on this day they had it
    bool isWhole = false;  ///< it names all who had it: whoever is not on it had not
    std::string reference; ///< where it comes from, in words
};

struct Holder {
    int line = 0;
    ResidentId resident{};
};

/// What a list says of the hall's residents.
struct BenefitPlan {
    std::vector<Holder> holders;      ///< of whom the books do not say yet that they have it
    std::vector<Holder> known;        ///< of whom they do
    std::vector<RowProblem> strange;  ///< nobody on the books: left out
    std::vector<RowProblem> doubtful; ///< perhaps somebody on the books: left out
    std::vector<RowProblem> problems; ///< of the file: nothing is stored
};

/// Judges a list whose people are read as residents' lists are (parseResidents), and stores nothing. Known by the same
/// rules as in planImport(). A doubtful row is of nobody.
[[nodiscard]] Expected<BenefitPlan> planBenefits(const stores::HallDatabase& hall, const ParsedResidents& parsed,
                                                 const BenefitList& list);

/// Stores a finished matter for each holder, and for a whole list that the records leave nobody out on its day
/// (RecordCoverage), in one transaction, or nothing if there is any problem. With doubtful rows a list is whole no
/// more: whoever stands in one of them would be told that they have not applied.
[[nodiscard]] Expected<BenefitPlan> importBenefits(const stores::HallDatabase& hall, const ParsedResidents& parsed,
                                                   const BenefitList& list, const stores::Stamp& by);

/// Of the plan: whether the list, if it is said to be, can be taken as whole.
[[nodiscard]] bool isWhole(const BenefitPlan& plan, const BenefitList& list);

} // namespace db::import
