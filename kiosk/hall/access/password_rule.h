// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/hall.h"
#include "kiosk/wire/access.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hall {

inline constexpr std::size_t kLeastPasswordCharacters = 8;
inline constexpr std::size_t kMostPasswordBytes = 128; ///< as the store takes them
/// What zxcvbn (libzxcvbn: common passwords, names, words, keyboard patterns, dates, repeats, and these in each other's
/// company) must estimate. Online, a login can be tried about 150 times a day at a desk (kStaffWaits).
inline constexpr double kLeastPasswordBits = 30;

/// What somebody who knows this member of staff tries first: login, name, its pinyin, and the same of the hall's name.
[[nodiscard]] std::vector<std::string> wordsAbout(const db::Staff& staff, std::string_view hallName);

/// Why nobody should have this password, or nothing: TooShort, TooLong or Guessable. `words`: in any case of letters.
[[nodiscard]] std::optional<wire::PasswordProblem> passwordProblem(std::string_view password,
                                                                   const std::vector<std::string>& words);

/// Ten characters in three groups that cannot be mistaken for each other, to be read out: 47 bits.
[[nodiscard]] std::string oneTimePassword();

} // namespace hall
