// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/input/name_characters.h"

#include "kiosk/input/table.h"
#include "kiosk/input/vocabulary.h"

#include <functional>
#include <map>

namespace input {
namespace {

using Table = std::map<std::string, std::vector<std::string>, std::less<>>;

/// "kun<tab>堃"
Table readTable(std::string_view text) {
    Table table;
    for (const auto& [syllable, characters] : rowsOf(text)) {
        for (const std::string_view character : charactersOf(characters)) {
            table[std::string(syllable)].emplace_back(character);
        }
    }
    return table;
}

/// As the table has it: lve and nve, and u behind j, q, x and y.
std::string asTheTableSpells(std::string_view typed) {
    std::string syllable(typed);
    if (syllable == "lue" || syllable == "nue") {
        syllable[1] = 'v';
    } else if (syllable.size() >= 2 && syllable[1] == 'v' &&
               std::string_view("jqxy").find(syllable[0]) != std::string_view::npos) {
        syllable[1] = 'u';
    }
    return syllable;
}

} // namespace

const std::vector<std::string>& nameCharacters(std::string_view syllable) {
    static const Table table = readTable(kNameCharacters);
    static const std::vector<std::string> none;
    const auto found = table.find(asTheTableSpells(syllable));
    return found == table.end() ? none : found->second;
}

} // namespace input
