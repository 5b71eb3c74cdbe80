// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/resident.h"

#include <optional>
#include <string_view>

/// Inside of db/import: what an ID number of 18 characters says (GB 11643-1999).
namespace db::import {

struct IdNumberFacts {
    Date birthDate{};
    Sex sex = Sex::Unstated; ///< from the 17th digit: odd is male
};

/// Nothing if the form, the check digit (ISO 7064 MOD 11-2) or the date is wrong.
[[nodiscard]] std::optional<IdNumberFacts> readIdNumber(std::string_view id);

/// The last character of an ID number by its first 17, which are digits; ten is X.
[[nodiscard]] char checkDigit(std::string_view first17);

} // namespace db::import
