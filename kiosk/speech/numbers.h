// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace speech {

/// How a two is said at the front of a number: 两 before what is counted, 二 elsewhere.
enum class Two { Er, Liang };

/// "12345" as 一万二千三百四十五; of more than 16 digits each by itself. A two in front of 千, 万 and 亿 is always 两.
/// Requires: only digits, at least one.
[[nodiscard]] std::u32string counted(std::u32string_view digits, Two two);

/// "2026" as 二零二六.
[[nodiscard]] std::u32string digitByDigit(std::u32string_view digits);

} // namespace speech
