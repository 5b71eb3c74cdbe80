// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Inside of db/import: what a cell says, however it was typed.
namespace db::import {

/// A name, and what stands in brackets behind it: "李四（租户）".
struct NameAndNote {
    std::string name;
    std::string note;
};
[[nodiscard]] NameAndNote readNameCell(std::string_view cell);

/// Without the marks of a spreadsheet: ="..." and a leading apostrophe.
[[nodiscard]] std::string withoutMarks(std::string_view cell);

/// An ID number as it is meant: no spaces, dashes, apostrophes, nothing that cannot be seen; letters and digits in
/// half-width capitals; what looks like an X at the end is one.
[[nodiscard]] std::string readNumberCell(std::string_view cell);

/// Line breaks as spaces, nothing that cannot be seen, no spaces at the ends.
[[nodiscard]] std::string readTextCell(std::string_view cell);

/// 3.20900194605030E+17
[[nodiscard]] bool isScientific(std::string_view cell);

/// Does a cell for a date speak of the moon's calendar: 农历四月初三?
[[nodiscard]] bool isLunarDate(std::string_view cell);

/// Does a cell for a name say that its row is none of a resident: 合计, 制表人：...
[[nodiscard]] bool isFooter(std::string_view cell);

} // namespace db::import
