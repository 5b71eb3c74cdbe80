// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hall {

inline constexpr std::size_t kSignInChoices = 24;

/// The hundred or so surnames that most people in China bear, one character each; decoys for the pad.
[[nodiscard]] std::span<const std::string_view> commonSurnames();

/// What stands for a name at sign-in: its first character; of a name in Latin letters the bare capital, whatever its
/// case and its marks. Empty for no name.
[[nodiscard]] std::string signInCharacter(std::string_view name);

/// The characters on the pad of the sign-in without a face: kSignInChoices of them, sorted by sound (pinyin), no two
/// alike. `real` are the first characters of the residents whose phone ends with `phoneTail` (none, one or more),
/// `others` those of all residents and how often each occurs: decoys are drawn as often as residents bear them, so that
/// a common surname stands on nearly every pad and says nothing, and a rare one betrays nobody.
///
/// A Latin letter stands on no pad: one alone among Chinese characters would say that somebody fits. Every kiosk has
/// all of them on a second pad, whoever asks.
///
/// The same tail always gives the same pad, today and tomorrow: decoys that changed from day to day would show, by
/// what stays, whether anybody fits. `secret` is the hall's own, so that nobody outside can work out the decoys.
[[nodiscard]] std::vector<std::string> signInChoices(std::string_view phoneTail, std::span<const std::string> real,
                                                     const std::map<std::string, int>& others, std::string_view secret);

/// Stands for a phone tail where the tail itself must not be written, such as the audit log: 16 hexadecimal digits that
/// nobody can work out without the hall's secret.
[[nodiscard]] std::string tailMark(std::string_view phoneTail, std::string_view secret);

/// Exactly four ASCII digits.
[[nodiscard]] bool isPhoneTail(std::string_view text);

} // namespace hall
