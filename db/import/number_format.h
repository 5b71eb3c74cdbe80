// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// Inside of db/import: what a workbook's numbers mean, by their formats (ECMA-376 part 1, 18.8.30).
namespace db::import {

struct NumberFormat {
    bool hasYear = false;
    bool hasMonth = false;
    bool hasDay = false;
    std::size_t zeros = 0; ///< "0000" shows 7 as 0007; 0: another format
    [[nodiscard]] bool isDate() const { return hasYear || hasMonth || hasDay; }
};

/// Of a format code such as yyyy"年"m"月"d"日";@. What stands in quotes or brackets, or behind a backslash, and the
/// minutes of a time of day are no part of a date.
[[nodiscard]] NumberFormat formatOf(std::string_view code);

/// Of the formats that a workbook uses without writing them down, as Excel has them in Chinese (27 to 36, 50 to 58).
[[nodiscard]] NumberFormat builtInFormat(int id);

/// The calendar that a workbook counts its days in. That of 1900 has a 29 February 1900, as Lotus 1-2-3 had.
enum class Epoch { Of1900, Of1904 };

/// The day of a date cell as "1946-05-03"; a time of day is left away. Also "1900-02-29", which no calendar has.
/// Nothing if a workbook has no such day.
[[nodiscard]] std::optional<std::string> dayOfSerial(double serial, Epoch epoch);

/// More digits than these a spreadsheet does not keep.
inline constexpr double kFirstInexact = 1e15;

/// 13900000421 without decimals and without an exponent; from kFirstInexact on as a spreadsheet shows it,
/// 3.20900194605030E+17.
[[nodiscard]] std::string numberText(double number, const NumberFormat& format = {});

} // namespace db::import
