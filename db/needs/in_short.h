// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace db::needs {

/// What was asked, as it may stand on a screen that others can see: the first sentence, at most kShortWords characters,
/// with "…" where it was cut and for seven digits in a row (a phone, an ID number) or those of a door (before 室, 号楼
/// or 单元), and "某" for each of `names` that stands in it. Empty for empty words. Pure.
[[nodiscard]] std::string inShort(std::string_view words, std::span<const std::string_view> names);

/// As many as stand in two lines of the kiosk's large letters.
inline constexpr std::size_t kShortWords = 24;

} // namespace db::needs
