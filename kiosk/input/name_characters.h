// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace input {

/// Characters of names with this reading that the pinyin dictionary does not offer, the usual ones first. `syllable`: a
/// to z, ü as people type it. From assets/input/name_characters.txt; any thread.
[[nodiscard]] const std::vector<std::string>& nameCharacters(std::string_view syllable);

/// The table's text; for name_characters.cpp.
extern const char* const kNameCharacters;

} // namespace input
