// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/speech/numbers.h"

#include <array>
#include <cassert>

namespace speech {
namespace {

constexpr std::u32string_view kDigits = U"零一二三四五六七八九";
constexpr std::size_t kMostDigits = 16;

char32_t nameOf(char32_t digit) {
    assert(digit >= U'0' && digit <= U'9');
    return kDigits[digit - U'0'];
}

/// Four digits at most, without their zeros in front: "205" as 二百零五.
std::u32string underTenThousand(std::u32string_view digits) {
    static constexpr std::array<char32_t, 4> kUnits{0, U'十', U'百', U'千'};
    std::u32string said;
    bool isZeroDue = false;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const std::size_t place = digits.size() - 1 - i;
        if (digits[i] == U'0') {
            isZeroDue = !said.empty();
            continue;
        }
        if (isZeroDue) { said.push_back(U'零'); }
        isZeroDue = false;
        said.push_back(digits[i] == U'2' && place == 3 ? U'两' : nameOf(digits[i]));
        if (place > 0) { said.push_back(kUnits.at(place)); }
    }
    return said;
}

/// 一十五 is said 十五 at the front of a number.
void dropOneBeforeTen(std::u32string& said) {
    if (said.starts_with(U"一十")) { said.erase(0, 1); }
}

} // namespace

std::u32string counted(std::u32string_view digits, Two two) {
    assert(!digits.empty());
    const std::size_t first = digits.find_first_not_of(U'0');
    if (first == std::u32string_view::npos) { return U"零"; }
    digits.remove_prefix(first);
    if (digits.size() > kMostDigits) { return digitByDigit(digits); }
    if (digits == U"2") { return two == Two::Liang ? U"两" : U"二"; }

    static constexpr std::array<std::u32string_view, 4> kGroups{U"", U"万", U"亿", U"万亿"};
    std::u32string said;
    for (std::size_t group = (digits.size() - 1) / 4 + 1; group-- > 0;) {
        const std::size_t length = digits.size() - group * 4;
        const std::u32string_view four = digits.substr(0, length);
        digits.remove_prefix(length);
        const std::size_t start = four.find_first_not_of(U'0');
        if (start == std::u32string_view::npos) { continue; }
        std::u32string part = underTenThousand(four.substr(start));
        if (!said.empty() && start > 0) { said.push_back(U'零'); }
        if (said.empty() && group > 0 && part == U"二") { part = U"两"; }
        said += part;
        said += kGroups.at(group);
    }
    dropOneBeforeTen(said);
    return said;
}

std::u32string digitByDigit(std::u32string_view digits) {
    std::u32string said;
    for (const char32_t each : digits) {
        said.push_back(nameOf(each));
    }
    return said;
}

} // namespace speech
