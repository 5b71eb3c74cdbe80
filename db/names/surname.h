// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace db::names {

/// A surname that is not read as its characters are elsewhere, or that families read in several ways.
struct Surname {
    std::string text;                               ///< one or two characters
    std::vector<std::vector<std::string>> readings; ///< each a syllable for every character, a to z, ü as v
};

/// The surname that `name` begins with, the longest; null if it is none of the table (assets/names/surnames.txt). Any
/// thread.
[[nodiscard]] const Surname* surnameOf(std::string_view name);

/// The whole table, sorted by `text`.
[[nodiscard]] const std::vector<Surname>& surnames();

/// The table's text; for surname.cpp.
extern const char* const kSurnames;

} // namespace db::names
