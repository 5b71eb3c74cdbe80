// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace hall {

/// By what a clerk calls the next visitor whose name nobody knows: a letter and two digits, "A01" to "Z99", without the
/// letters that are taken for digits. The one after the highest of `given`, those of the same day, in any order; after
/// the last the lowest that is free. Empty: none is. Pure.
[[nodiscard]] std::string nextToken(const std::vector<std::string>& given);

} // namespace hall
