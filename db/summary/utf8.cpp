// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/summary/utf8.h"

#include "db/records/utf8.h"

namespace db::summary {
std::vector<std::string> charactersOf(std::string_view utf8) {
    std::vector<std::string> characters;
    while (!utf8.empty()) {
        const std::size_t length = lengthOfFirstCharacter(utf8);
        characters.emplace_back(length == 0 ? std::string_view{"\xef\xbf\xbd"} : utf8.substr(0, length));
        utf8.remove_prefix(length == 0 ? 1 : length);
    }
    return characters;
}

std::string shortened(std::string_view utf8, std::size_t most) {
    const auto characters = charactersOf(utf8);
    std::string text;
    for (std::size_t i = 0; i < characters.size() && i < most; ++i) {
        if (i + 1 == most && characters.size() > most) { return text + "…"; }
        text += characters[i] == "\n" ? " " : characters[i];
    }
    return text;
}

std::string shortenedToWidth(std::string_view utf8, std::size_t most) {
    const auto characters = charactersOf(utf8);
    std::size_t width = 0;
    std::size_t kept = 0;
    for (; kept < characters.size(); ++kept) {
        width += characters[kept].size() > 2 ? 2 : 1;
        if (width > most) { break; }
    }
    return shortened(utf8, kept == characters.size() ? kept + 1 : kept);
}

} // namespace db::summary
