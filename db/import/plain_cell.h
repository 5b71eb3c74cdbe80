// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/names/lost_text.h"

#include <string>
#include <string_view>

/// Inside of db/import: what no cell of a list may hold, whatever it is for.
namespace db::import {

/// Without spaces and line breaks at its ends.
[[nodiscard]] std::string trimmed(std::string_view text);

[[nodiscard]] bool hasControlCharacter(std::string_view text);

/// Characters that turn the order of a line around (U+202A to U+202E, U+2066 to U+2069): one name could look like
/// another.
[[nodiscard]] bool hasDirectionMark(std::string_view text);

/// How a text lost something, in Chinese for the operator, to stand behind the column's title.
[[nodiscard]] std::string words(names::LostText lost);

} // namespace db::import
