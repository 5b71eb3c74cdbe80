// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/input/vocabulary.h"

#include <fstream>
#include <iterator>
#include <string>

namespace input {

inline std::string shippedVocabularyText() {
    std::ifstream file(std::string(YIMEN_SOURCE_DIR) + "/assets/input/vocabulary.txt");
    return {std::istreambuf_iterator<char>(file), {}};
}

inline Vocabulary shippedVocabulary() {
    return Vocabulary::read(shippedVocabularyText()).value();
}

inline std::string initialsOf(const Word& word) {
    std::string initials;
    for (const std::string& syllable : word.syllables) {
        initials += syllable.front();
    }
    return initials;
}

} // namespace input
