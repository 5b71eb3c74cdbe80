// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

/// Days as text.
namespace db {

/// "2026-05-03". Requires: a day of the calendar, of the years 1 to 9999.
[[nodiscard]] inline std::string isoDay(Date day) {
    std::array<char, 32> text{};
    const int length = std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(day.year()),
                                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
    return {text.data(), static_cast<std::size_t>(length)};
}

/// Of whole numbers; nothing if it is no day of the calendar.
[[nodiscard]] inline std::optional<Date> dayOf(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31) { return std::nullopt; }
    const Date date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                    std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok() ? std::optional{date} : std::nullopt;
}

[[nodiscard]] inline bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
/// Of digits alone, few enough for an int.
[[nodiscard]] inline int numberOf(std::string_view digits) {
    int number = 0;
    for (const char c : digits) {
        number = number * 10 + (c - '0');
    }
    return number;
}

/// As people and spreadsheets write it: "2026-05-03", "2026/5/3", "2026.5.3", "2026年5月3日" or "20260503", perhaps
/// with the time 0:00:00 behind it; nothing if it is no day of the calendar.
[[nodiscard]] inline std::optional<Date> readDay(std::string_view text) {
    if (text.size() == 8 && std::all_of(text.begin(), text.end(), isDigit)) {
        return dayOf(numberOf(text.substr(0, 4)), numberOf(text.substr(4, 2)), numberOf(text.substr(6, 2)));
    }
    // A spreadsheet adds the time of day, 0:00:00.
    if (const std::size_t space = text.find(' '); space != std::string_view::npos && text.ends_with(":00")) {
        text = text.substr(0, space);
    }
    // Three numbers with one separator each; the Chinese one has a closing 日.
    constexpr std::array<std::array<std::string_view, 3>, 4> kForms{
        {{"-", "-", ""}, {"/", "/", ""}, {".", ".", ""}, {"年", "月", "日"}}};
    for (const auto& separators : kForms) {
        std::string_view rest = text;
        std::array<int, 3> numbers{};
        bool fits = true;
        for (std::size_t i = 0; i < 3 && fits; ++i) {
            const auto digits =
                static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), isDigit) - rest.begin());
            fits = digits >= 1 && digits <= (i == 0 ? 4U : 2U);
            if (!fits) { break; }
            numbers.at(i) = numberOf(rest.substr(0, digits));
            rest.remove_prefix(digits);
            fits = rest.starts_with(separators.at(i));
            if (fits) { rest.remove_prefix(separators.at(i).size()); }
        }
        if (fits && rest.empty() && numbers[0] >= 1000) { return dayOf(numbers[0], numbers[1], numbers[2]); }
    }
    return std::nullopt;
}

} // namespace db
