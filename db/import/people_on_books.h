// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/known_people.h"
#include "db/import/resident_list.h"
#include "db/records/result.h"

#include <map>
#include <set>
#include <string>

namespace db::stores {
class HallDatabase;
}

/// Inside of db/import: which of the hall's residents a row of a list is about.
namespace db::import {

/// "居民 3": nothing personal.
[[nodiscard]] std::string residentText(ResidentId who);

/// How often a list may be about the same person.
enum class RowsOfOne { One, Many };

class PeopleOnBooks {
public:
    /// Reads every resident once.
    [[nodiscard]] static Expected<PeopleOnBooks> read(const stores::HallDatabase& hall,
                                                      RowsOfOne rows = RowsOfOne::One);

    /// `resident`: whose row it is, good as long as this object. With a `doubt`, whose it may be. Neither: nobody's.
    struct Match {
        const Resident* resident = nullptr;
        std::string doubt; ///< in the words of RowProblem
    };
    /// By the number of the document, else by name, birth date and phone, or address where no two phones speak against
    /// it. With RowsOfOne::One nobody is found twice. `takesNames`: a known number with another name is theirs.
    [[nodiscard]] Match find(const ResidentRow& row, bool takesNames);

private:
    RowsOfOne m_rows = RowsOfOne::One;
    KnownPeople m_known;
    std::map<ResidentId, Resident> m_residents;
    std::set<ResidentId> m_met; ///< of whom the list had a row
};

} // namespace db::import
