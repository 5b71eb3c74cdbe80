// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace hall {

/// Whether the place that is called `a` comes before the one that is called `b`: number by number, in digits or in
/// Chinese, and else letter by letter; "第二网格" before "第十网格", "3号楼" before "12号楼". Pure.
[[nodiscard]] bool comesBefore(std::string_view a, std::string_view b);

} // namespace hall
