// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/needs/in_short.h"

#include <algorithm>
#include <array>

namespace db::needs {
namespace {

constexpr std::size_t kPrivateDigits = 7;
constexpr std::size_t kShortestName = 2; ///< characters: one alone stands in too many words
constexpr std::string_view kCut = "…";
constexpr std::string_view kSomebody = "某";

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool beginsCharacter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}
std::size_t charactersIn(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, beginsCharacter));
}

std::string_view firstSentence(std::string_view words) {
    static constexpr std::array<std::string_view, 8> kEnds{"\n", "。", "！", "？", "；", "!", "?", ";"};
    std::size_t end = words.size();
    for (const std::string_view each : kEnds) {
        end = std::min(end, words.find(each));
    }
    return words.substr(0, end);
}

std::string withoutNames(std::string_view text, std::span<const std::string_view> names) {
    std::string left(text);
    for (const std::string_view name : names) {
        if (charactersIn(name) < kShortestName) { continue; }
        for (auto at = left.find(name); at != std::string::npos; at = left.find(name, at + kSomebody.size())) {
            left.replace(at, name.size(), kSomebody);
        }
    }
    return left;
}

bool isDoor(std::string_view after) {
    static constexpr std::array<std::string_view, 3> kDoors{"室", "号楼", "单元"};
    return std::ranges::any_of(kDoors, [&](std::string_view door) { return after.starts_with(door); });
}

std::string withoutDigits(std::string_view text) {
    std::string left;
    for (std::size_t at = 0; at < text.size();) {
        if (!isDigit(text[at])) {
            left += text[at++];
            continue;
        }
        const auto end = static_cast<std::size_t>(
            std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), isDigit) - text.begin());
        const bool isPrivate = end - at >= kPrivateDigits || isDoor(text.substr(end));
        left += isPrivate ? kCut : text.substr(at, end - at);
        at = end;
    }
    return left;
}

} // namespace

std::string inShort(std::string_view words, std::span<const std::string_view> names) {
    // What is private goes first: a name or a number that is cut in two would be known by nobody's rule.
    std::string text = withoutDigits(withoutNames(firstSentence(words), names));
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (beginsCharacter(text[at]) && ++characters > kShortWords) { return text.substr(0, at).append(kCut); }
    }
    return text;
}

} // namespace db::needs
