// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace db::summary {

/// First and last character of a name, the rest hidden, as the kiosk may show it: 张某某 -> 张*某, 张某 -> 张*,
/// Grace Hopper -> G***r, 阿依古丽·买买提 -> 阿***提. The stars never tell how long a long name is: at most three.
/// Spaces and what cannot be seen count for nothing (names::oneForm), so that a padded 张　三 is 张*. `name` is UTF-8;
/// broken bytes are never shown.
[[nodiscard]] std::string maskName(std::string_view name);

/// The first character of the one form, for the badge and the sign-in without a face; empty for an empty name.
[[nodiscard]] std::string firstCharacter(std::string_view name);

} // namespace db::summary
