// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/day_cell.h"

#include "db/records/days.h"

#include <algorithm>
#include <array>
#include <string>

namespace db::import {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                   "jul", "aug", "sep", "oct", "nov", "dec"};

struct Written {
    std::string_view as;
    std::string_view meant;
};

void replaceAll(std::string& text, Written what) {
    for (std::size_t at = text.find(what.as); at != std::string::npos;
         at = text.find(what.as, at + what.meant.size())) {
        text.replace(at, what.as.size(), what.meant);
    }
}

/// Without a time of day behind a space or a T: 0:00, 08:30:00, 00:00:00.0, 00:00:00Z.
std::string_view withoutTime(std::string_view cell) {
    const std::size_t at = cell.find_first_of(" T");
    if (at == std::string_view::npos || at == 0 || !isDigit(cell[at - 1]) || at + 1 >= cell.size()) { return cell; }
    const std::string_view time = cell.substr(at + 1);
    const bool isTime = time.find(':') != std::string_view::npos && isDigit(time.front()) &&
                        time.find_first_not_of("0123456789:.Z") == std::string_view::npos;
    return isTime ? cell.substr(0, at) : cell;
}

/// 一九四六年五月三日 in digits: the signs of the year one by one, those of month and day as numbers up to 31.
std::string withDigits(std::string_view cell) {
    constexpr std::array<Written, 13> kSigns{{{"〇", "0"},
                                              {"零", "0"},
                                              {"○", "0"},
                                              {"一", "1"},
                                              {"二", "2"},
                                              {"三", "3"},
                                              {"四", "4"},
                                              {"五", "5"},
                                              {"六", "6"},
                                              {"七", "7"},
                                              {"八", "8"},
                                              {"九", "9"},
                                              {"元", "1"}}};
    std::string text{cell};
    replaceAll(text, {"廿", "二十"});
    replaceAll(text, {"卅", "三十"});
    for (const Written& sign : kSigns) {
        replaceAll(text, sign);
    }
    constexpr std::string_view kTen = "十";
    for (std::size_t at = text.find(kTen); at != std::string::npos; at = text.find(kTen)) {
        const bool hasTens = at > 0 && isDigit(text[at - 1]);
        const bool hasOnes = at + kTen.size() < text.size() && isDigit(text[at + kTen.size()]);
        text.replace(at, kTen.size(), std::string(hasTens ? "" : "1") + (hasOnes ? "" : "0"));
    }
    return text;
}

/// 3-May-1946, 03 May 1946: the only order that a month with letters leaves.
std::optional<Date> dayWithMonthName(std::string_view cell) {
    const auto isBetween = [](char c) { return c == '-' || c == ' ' || c == '/' || c == '.'; };
    const std::size_t first =
        static_cast<std::size_t>(std::find_if(cell.begin(), cell.end(), isBetween) - cell.begin());
    const std::size_t second = cell.find_last_of("- /.");
    if (first == cell.size() || second == first || second != first + 4) { return std::nullopt; }
    std::string name{cell.substr(first + 1, 3)};
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const auto* const month = std::find(kMonths.begin(), kMonths.end(), name);
    const std::string_view day = cell.substr(0, first);
    const std::string_view year = cell.substr(second + 1);
    const auto areDigits = [](std::string_view text) { return std::all_of(text.begin(), text.end(), isDigit); };
    const bool fits = month != kMonths.end() && !day.empty() && day.size() <= 2 && year.size() == 4 && areDigits(day) &&
                      areDigits(year);
    if (!fits) { return std::nullopt; }
    return dayOf(numberOf(year), static_cast<int>(month - kMonths.begin()) + 1, numberOf(day));
}

/// One way to write it.
std::string plain(std::string_view cell) {
    std::string text{withoutTime(cell)};
    for (const std::string_view calendar : {"公历", "阳历", "新历"}) {
        if (text.starts_with(calendar)) { text.erase(0, calendar.size()); }
    }
    constexpr std::array<Written, 9> kSigns{{{"—", "-"},
                                             {"–", "-"},
                                             {"‐", "-"},
                                             {"−", "-"},
                                             {"。", "."},
                                             {"号", "日"},
                                             {"日出生", "日"},
                                             {"日生", "日"},
                                             {"--", "-"}}};
    for (const Written& sign : kSigns) {
        replaceAll(text, sign);
    }
    if (text.find("年") != std::string::npos) {
        std::erase(text, ' ');
        text = withDigits(text);
    }
    for (const std::string_view sign : {"-", "/", "."}) {
        replaceAll(text, {std::string(" ").append(sign), sign});
        replaceAll(text, {std::string(sign).append(" "), sign});
    }
    return text;
}

} // namespace

std::optional<Date> readDayCell(std::string_view cell) {
    const std::string text = plain(cell);
    if (text.empty()) { return std::nullopt; }
    if (const auto day = readDay(text)) { return day; }
    return dayWithMonthName(text);
}

bool MonthCell::isOf(Date day) const {
    const auto of = static_cast<unsigned>(day.month());
    return year == static_cast<int>(day.year()) && (month == of || (mayBeTenth && of == 10));
}

std::optional<MonthCell> readMonthCell(std::string_view cell) {
    std::string text = plain(cell);
    if (text.ends_with("月")) {
        replaceAll(text, {"月", ""});
        replaceAll(text, {"年", "-"});
    }
    constexpr std::size_t kYear = 4;
    const bool isShort = text.size() == 6 && std::all_of(text.begin(), text.end(), isDigit);
    if (isShort) { text.insert(kYear, "-"); }
    if (text.size() < kYear + 2 || text.size() > kYear + 3) { return std::nullopt; }
    const char sign = text[kYear];
    const std::string_view year = std::string_view(text).substr(0, kYear);
    const std::string_view month = std::string_view(text).substr(kYear + 1);
    const auto areDigits = [](std::string_view digits) { return std::all_of(digits.begin(), digits.end(), isDigit); };
    if ((sign != '-' && sign != '/' && sign != '.') || !areDigits(year) || !areDigits(month)) { return std::nullopt; }
    const MonthCell read{.year = numberOf(year),
                         .month = static_cast<unsigned>(numberOf(month)),
                         .mayBeTenth = sign == '.' && month == "1"};
    const bool isOne = read.year >= 1000 && read.month >= 1 && read.month <= 12;
    return isOne ? std::optional{read} : std::nullopt;
}

} // namespace db::import
