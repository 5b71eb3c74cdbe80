// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/paper/slip_code.h"

#include <algorithm>
#include <array>
#include <span>

namespace paper {
namespace {

// As NeedFiling::slip() writes them in both languages, and the desk's slipOf() of a matter; their tests read them back.
constexpr std::array<std::string_view, 4> kBeforeNumber{"诉求编号：", "编号：", "Need no. ", "No. "};
constexpr std::array<std::string_view, 2> kBeforeCode{"查询码：", "Code to look it up: "};

constexpr std::size_t kFewestDigits = 8;
constexpr std::size_t kMostDigits = 18;
constexpr std::size_t kCodeDigits = 6;
constexpr std::size_t kMostBytes = 80; ///< the longest slip has 54

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// What stands behind one of the words.
std::optional<std::string_view> behind(std::string_view line, std::span<const std::string_view> words) {
    const auto found = std::ranges::find_if(words, [line](std::string_view each) { return line.starts_with(each); });
    return found == words.end() ? std::nullopt : std::optional(line.substr(found->size()));
}

/// "2000 1233" as "20001233".
std::optional<std::string> fromFours(std::string_view text) {
    constexpr std::size_t kGroup = 5; // four digits and the space behind them
    std::string digits;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool isGap = at % kGroup == kGroup - 1;
        if (isGap ? text[at] != ' ' || at + 1 == text.size() : !isDigit(text[at])) { return std::nullopt; }
        if (!isGap) { digits += text[at]; }
    }
    return digits.size() < kFewestDigits || digits.size() > kMostDigits ? std::nullopt : std::optional(digits);
}

} // namespace

std::optional<Slip> slipIn(std::string_view text) {
    const std::size_t end = text.size() > kMostBytes ? std::string_view::npos : text.find('\n');
    if (end == std::string_view::npos) { return std::nullopt; }
    const auto fours = behind(text.substr(0, end), kBeforeNumber);
    const auto code = behind(text.substr(end + 1), kBeforeCode);
    if (!fours || !code || code->size() != kCodeDigits || !std::ranges::all_of(*code, isDigit)) { return std::nullopt; }
    auto number = fromFours(*fours);
    return number ? std::optional(Slip{.number = *std::move(number), .code = std::string(*code)}) : std::nullopt;
}

} // namespace paper
