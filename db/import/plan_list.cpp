// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/plan_list.h"

#include "db/names/name_form.h"

namespace db::import {

std::string comparedWord(std::string_view text) {
    std::string word = names::plainForm(text);
    std::erase(word, ' ');
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return word;
}

const CodeWords* findCode(const std::vector<CodeWords>& codes, std::string_view text) {
    const std::string word = comparedWord(text);
    const CodeWords* found = nullptr;
    for (const CodeWords& each : codes) {
        if (comparedWord(each.code) == word) { return &each; }
        if (std::any_of(each.names.begin(), each.names.end(),
                        [&](const std::string& name) { return comparedWord(name) == word; })) {
            if (found) { return nullptr; }
            found = &each;
        }
    }
    return found;
}

} // namespace db::import
