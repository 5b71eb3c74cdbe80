// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/needs/case_number.h"

#include <algorithm>
#include <charconv>

namespace db::needs {
namespace {

constexpr std::size_t kLeastDigits = 6;
constexpr std::size_t kShortest = kLeastDigits + 2;
constexpr std::size_t kLongest = 18;
constexpr char kMatter = '1';
constexpr char kNeed = '2';

/// ISO/IEC 7064, MOD 11,10.
char checkDigit(std::string_view digits) {
    int product = 10;
    for (const char digit : digits) {
        int sum = (product + (digit - '0')) % 10;
        if (sum == 0) { sum = 10; }
        product = sum * 2 % 11;
    }
    return static_cast<char>('0' + (11 - product) % 10);
}

} // namespace

std::string caseNumber(const CaseId& id) {
    const bool isNeed = std::holds_alternative<NeedId>(id);
    const std::string digits = std::to_string(isNeed ? raw(std::get<NeedId>(id)) : raw(std::get<MatterId>(id)));
    std::string number(1, isNeed ? kNeed : kMatter);
    number.append(kLeastDigits - std::min(kLeastDigits, digits.size()), '0');
    number += digits;
    return number + checkDigit(number);
}

std::optional<CaseId> parseCaseNumber(std::string_view number) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (number.size() < kShortest || number.size() > kLongest || !std::ranges::all_of(number, isDigit)) {
        return std::nullopt;
    }
    const std::string_view checked = number.substr(0, number.size() - 1);
    if (number.back() != checkDigit(checked)) { return std::nullopt; }
    const std::string_view digits = checked.substr(1);
    std::int64_t id = 0;
    (void)std::from_chars(digits.data(), digits.data() + digits.size(), id); // at most 16 digits: it fits
    if (id == 0 || (digits.front() == '0' && digits.size() > kLeastDigits)) { return std::nullopt; }
    if (number.front() == kMatter) { return CaseId{MatterId{id}}; }
    if (number.front() == kNeed) { return CaseId{NeedId{id}}; }
    return std::nullopt;
}

} // namespace db::needs
