// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/number_format.h"

#include "db/records/days.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

namespace db::import {
namespace {

constexpr double kLastSerial = 2958465; // 9999-12-31 in the calendar of 1900
constexpr std::size_t kMostZeros = 32;

char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool startsWithWord(std::string_view code, std::string_view word) {
    return code.size() >= word.size() &&
           std::equal(word.begin(), word.end(), code.begin(), [](char a, char b) { return a == small(b); });
}

/// How many bytes at the front of the code stand for themselves: a text, a colour, a condition, a place.
std::size_t literalAt(std::string_view code) {
    const auto through = [code](char closing) {
        const std::size_t end = code.find(closing, 1);
        return end == std::string_view::npos ? code.size() : end + 1;
    };
    if (code.front() == '"') { return through('"'); }
    // A sign as it is, a space of its width, what fills the cell.
    if (code.front() == '\\' || code.front() == '_' || code.front() == '*') {
        return std::min<std::size_t>(2, code.size());
    }
    if (startsWithWord(code, "general")) { return 7; }
    if (startsWithWord(code, "am/pm")) { return 5; }
    if (startsWithWord(code, "a/p")) { return 3; }
    if (code.front() != '[') { return 0; }
    // Hours, minutes or seconds that do not end at 24 or 60.
    const bool isElapsed = code.size() > 1 && std::string_view("hms").find(small(code[1])) != std::string_view::npos;
    return isElapsed ? 0 : through(']');
}

/// The letters of the first section, each run of one letter once: "ymd", "hms".
std::string lettersOf(std::string_view code) {
    std::string letters;
    char before = '\0';
    for (std::size_t at = 0; at < code.size() && code[at] != ';';) {
        if (const std::size_t literal = literalAt(code.substr(at)); literal > 0) {
            at += literal;
            before = '\0';
            continue;
        }
        if (code[at] == '[') {
            letters += 'h'; // what follows are minutes
            at = std::min(code.find(']', at), code.size());
            continue;
        }
        const char c = small(code[at]);
        // Years of an era are an e; 0.00E+00 is none.
        const char next = at + 1 < code.size() ? code[at + 1] : '\0';
        const bool isExponent = c == 'e' && (next == '+' || next == '-');
        const bool isLetter = std::string_view("ymdhse").find(c) != std::string_view::npos;
        if (isLetter && !isExponent && c != before) { letters += c == 'e' ? 'y' : c; }
        before = c;
        ++at;
    }
    return letters;
}

} // namespace

NumberFormat formatOf(std::string_view code) {
    NumberFormat format;
    const std::string_view section = code.substr(0, code.find(';'));
    if (section.size() >= 2 && section.size() <= kMostZeros &&
        section.find_first_not_of('0') == std::string_view::npos) {
        format.zeros = section.size();
        return format;
    }
    const std::string letters = lettersOf(code);
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const bool isMinutes = (i > 0 && letters[i - 1] == 'h') || (i + 1 < letters.size() && letters[i + 1] == 's');
        format.hasYear = format.hasYear || letters[i] == 'y';
        format.hasMonth = format.hasMonth || (letters[i] == 'm' && !isMinutes);
        format.hasDay = format.hasDay || letters[i] == 'd';
    }
    return format;
}

NumberFormat builtInFormat(int id) {
    constexpr NumberFormat kDay{.hasYear = true, .hasMonth = true, .hasDay = true};
    constexpr NumberFormat kMonth{.hasYear = true, .hasMonth = true};
    constexpr NumberFormat kDayOfYear{.hasMonth = true, .hasDay = true};
    switch (id) {
    case 14: // m/d/yyyy, in Chinese yyyy/m/d
    case 15: // d-mmm-yy
    case 22: // with a time of day
    case 30: // m-d-yy
    case 31: // yyyy"年"m"月"d"日"
        return kDay;
    case 17: // mmm-yy
    case 27: // yyyy"年"m"月"
    case 36:
    case 50:
    case 52:
    case 57:
        return kMonth;
    case 16: // d-mmm
    case 28: // m"月"d"日"
    case 29:
    case 51:
    case 53:
    case 54:
    case 58:
        return kDayOfYear;
    default:
        return {}; // numbers, texts, times of day (18 to 21, 32 to 35, 45 to 47, 55, 56)
    }
}

std::optional<std::string> dayOfSerial(double serial, Epoch epoch) {
    using std::chrono::days;
    using std::chrono::sys_days;
    constexpr int kFalseDay = 60;
    const double first = epoch == Epoch::Of1900 ? 1 : 0;
    if (!(serial >= first) || serial >= kLastSerial + 1) { return std::nullopt; }
    const int day = static_cast<int>(serial);
    if (epoch == Epoch::Of1904) {
        const Date date{sys_days{std::chrono::year{1904} / 1 / 1} + days{day}};
        return static_cast<int>(date.year()) > 9999 ? std::nullopt : std::optional{isoDay(date)};
    }
    if (day == kFalseDay) { return "1900-02-29"; }
    // Until that day the count is of days after 31 December 1899.
    return isoDay(Date{sys_days{std::chrono::year{1899} / 12 / 30} + days{day < kFalseDay ? day + 1 : day}});
}

std::string numberText(double number, const NumberFormat& format) {
    constexpr int kDecimals = 14;
    std::array<char, 512> text{}; // 5e-324 in full is the longest
    char* const first = text.data();
    char* const last = first + text.size();
    if (std::fabs(number) >= kFirstInexact) {
        std::string shown{first, std::to_chars(first, last, number, std::chars_format::scientific, kDecimals).ptr};
        std::replace(shown.begin(), shown.end(), 'e', 'E');
        return shown;
    }
    const bool isWhole = number == std::trunc(number);
    const auto end = isWhole ? std::to_chars(first, last, static_cast<long long>(number))
                             : std::to_chars(first, last, number, std::chars_format::fixed);
    std::string digits{first, end.ptr};
    if (isWhole && number >= 0 && digits.size() < format.zeros) { digits.insert(0, format.zeros - digits.size(), '0'); }
    return digits;
}

} // namespace db::import
