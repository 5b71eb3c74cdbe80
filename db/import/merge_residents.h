// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/resident_list.h"

/// Inside of db/import: a list that comes again.
namespace db::import {

/// One address is written with and without spaces.
[[nodiscard]] std::string bareAddress(std::string_view address);

/// What the books say of somebody after this row: what it states takes the place of what stood there, what it leaves
/// empty stays. A number is filled in, never replaced: it is how they were known. Cell and household are not touched.
/// Pure.
[[nodiscard]] Resident merged(const Resident& onTheBooks, const ResidentRow& row);

} // namespace db::import
