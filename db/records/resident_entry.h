// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/resident.h"

#include <optional>
#include <string>

namespace db {

/// What somebody types of one resident at a desk, as it is typed: it is read as a row of a list is.
struct ResidentEntry {
    std::string name;
    Sex sex = Sex::Unstated;
    std::string birthDate; ///< may be empty beside an ID number that says it
    std::string idNumber;
    std::optional<DocumentKind> document = {}; ///< nothing: what the number looks like
    std::string phone = {};                    ///< one or two, with an extension
    std::string address = {};
    std::string grid = {};      ///< a cell's label, or empty
    std::string household = {}; ///< its number in the register, or empty
    std::string language = {};  ///< 普通话, 粤语 ..., or a BCP 47 tag
    bool needsHearingHelp = false;
    bool usesWheelchair = false;
};

} // namespace db
