// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace speech {

/// What is not UTF-8 becomes U+FFFD. Any thread, like all of this header.
[[nodiscard]] std::u32string charactersOf(std::string_view utf8);

[[nodiscard]] bool isHan(char32_t one);
[[nodiscard]] bool isDigit(char32_t one);
[[nodiscard]] bool isLetter(char32_t one); ///< of the Latin alphabet, A to Z and a to z

/// How `one` is read where nothing is known of its neighbours ("shi4"); empty if it is not in the table.
[[nodiscard]] std::string usualReading(char32_t one);

/// How a letter is called in Chinese ("ai2 fu5"). Requires: isLetter(letter).
[[nodiscard]] std::string letterName(char32_t letter);

} // namespace speech
