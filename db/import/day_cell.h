// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"

#include <optional>
#include <string_view>

/// Inside of db/import: days as people and programs write them into a list.
namespace db::import {

/// A day of the calendar: as db::readDay(), and 一九四六年五月三日, 1946年5月3号, 1946年5月3日生, with spaces between,
/// 3-May-1946, 1946-05-03T00:00:00, with any time of day. Nothing for what can be read in two ways: 46-5-3, 3/5/1946.
/// The cell is on one line, its signs half-width (readTextCell).
[[nodiscard]] std::optional<Date> readDayCell(std::string_view cell);

/// A month without a day, as a column 出生年月 has it: 1946年5月, 1946-05, 1946.5, 194605.
struct MonthCell {
    int year = 0;
    unsigned month = 0;
    bool mayBeTenth = false; ///< 1946.1 is what a spreadsheet makes of 1946.10
    [[nodiscard]] bool isOf(Date day) const;
};
[[nodiscard]] std::optional<MonthCell> readMonthCell(std::string_view cell);

} // namespace db::import
