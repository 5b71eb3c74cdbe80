// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/summary/mask_name.h"

#include "db/summary/utf8.h"

#include <algorithm>

namespace db::summary {
namespace {

constexpr std::size_t kMostStars = 3;

/// The characters without spaces at either end (ASCII and the full-width one).
std::vector<std::string> trimmed(std::string_view name) {
    auto characters = charactersOf(name);
    const auto isSpace = [](const std::string& c) { return c == " " || c == "\t" || c == "　"; };
    const auto first = std::find_if_not(characters.begin(), characters.end(), isSpace);
    characters.erase(characters.begin(), first);
    while (!characters.empty() && isSpace(characters.back()))
        characters.pop_back();
    return characters;
}

} // namespace

std::string maskName(std::string_view name) {
    const auto characters = trimmed(name);
    if (characters.empty()) return {};
    if (characters.size() <= 2) return characters.front() + "*";
    const std::string stars(std::min(characters.size() - 2, kMostStars), '*');
    return characters.front() + stars + characters.back();
}

std::string firstCharacter(std::string_view name) {
    const auto characters = trimmed(name);
    return characters.empty() ? std::string{} : characters.front();
}

} // namespace db::summary
