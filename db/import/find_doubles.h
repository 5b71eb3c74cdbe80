// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/resident.h"

#include <vector>

namespace db::import {

/// Why two records may be of one person, surest first.
enum class DoubleBy {
    NameAndBirth,       ///< the same name and birth date
    BirthPhoneAndAlike, ///< the same birth date and phone, and names of which one character differs
    PhoneAndName        ///< the same name and phone, and birth dates of which one is a slip of the other: see below
};

struct Doubles {
    ResidentId one{}; ///< the older record
    ResidentId other{};
    DoubleBy by{};
};

/// Pairs of records that may be of one person, for somebody to look at; nothing is changed. Two people with two ID
/// numbers are never one, nor are those who moved away, died or were merged. Names are compared in their one form. A
/// birth date is a slip of another if they differ in one of year, month and day, or day and month are exchanged. Surest
/// first, then by record. Pure; time grows with the residents, and with the pairs of those who share a phone.
[[nodiscard]] std::vector<Doubles> findDoubles(const std::vector<Resident>& residents);

} // namespace db::import
