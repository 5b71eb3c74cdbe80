// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/id_number.h"

#include "db/import/resident_csv.h"

#include <algorithm>
#include <array>

namespace db::import {
namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

int numberOf(std::string_view digits) {
    int number = 0;
    for (const char c : digits) {
        number = number * 10 + (c - '0');
    }
    return number;
}

std::optional<Date> dateOf(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31) { return std::nullopt; }
    const Date date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                    std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok() ? std::optional{date} : std::nullopt;
}

} // namespace

/// The weights are 2^(18-position) mod 11; the last character makes the sum 1 mod 11, ten written as X.
char checkDigit(std::string_view first17) {
    static constexpr std::array<int, 17> kWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    static constexpr std::string_view kDigits = "10X98765432";
    int sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i) {
        sum += kWeights.at(i) * (first17[i] - '0');
    }
    return kDigits[static_cast<std::size_t>(sum % 11)];
}

std::optional<IdNumberFacts> readIdNumber(std::string_view id) {
    if (id.size() != 18 || !std::all_of(id.begin(), id.begin() + 17, isDigit)) { return std::nullopt; }
    if (checkDigit(id.substr(0, 17)) != id[17]) { return std::nullopt; }
    const auto birthDate = dateOf(numberOf(id.substr(6, 4)), numberOf(id.substr(10, 2)), numberOf(id.substr(12, 2)));
    if (!birthDate) { return std::nullopt; }
    return IdNumberFacts{.birthDate = *birthDate, .sex = (id[16] - '0') % 2 == 1 ? Sex::Male : Sex::Female};
}

bool isValidIdNumber(std::string_view id) {
    return readIdNumber(id).has_value();
}

std::optional<Date> readDate(std::string_view text) {
    if (text.size() == 8 && std::all_of(text.begin(), text.end(), isDigit)) {
        return dateOf(numberOf(text.substr(0, 4)), numberOf(text.substr(4, 2)), numberOf(text.substr(6, 2)));
    }
    // A spreadsheet adds the time of day, 0:00:00.
    if (const std::size_t space = text.find(' '); space != std::string_view::npos && text.ends_with(":00")) {
        text = text.substr(0, space);
    }
    // Three numbers with one separator each; the Chinese one has a closing 日.
    static constexpr std::array<std::array<std::string_view, 3>, 4> kForms{
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
        if (fits && rest.empty() && numbers[0] >= 1000) { return dateOf(numbers[0], numbers[1], numbers[2]); }
    }
    return std::nullopt;
}

} // namespace db::import
