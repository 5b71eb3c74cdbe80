// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace db::names {

/// The one form of a name, whoever typed it and however: nothing that cannot be seen; full-width letters, the radicals
/// of a PDF and compatibility characters as what they stand for; composed (NFC); no space between Chinese characters
/// and one elsewhere, none at the ends; every middle dot as U+00B7, between parts only. Names of one form have one key.
/// A byte that is not UTF-8 becomes U+FFFD. Idempotent.
[[nodiscard]] std::string oneForm(std::string_view name);

/// A cell of a list for reading its value: as oneForm(), but spaces and dots stay where they are, each space one.
[[nodiscard]] std::string plainForm(std::string_view text);

/// What people see as the characters of a text: each with the marks that are set on it.
[[nodiscard]] std::vector<std::string> lettersOf(std::string_view text);

/// Is the first character of `text` Chinese?
[[nodiscard]] bool startsChinese(std::string_view text);

} // namespace db::names
