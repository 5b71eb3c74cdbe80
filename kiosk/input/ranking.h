// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/input/vocabulary.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace input {

/// What the recogniser says about one variation of the strokes.
struct Guess {
    std::string character;
    float score = 0; ///< zinnia's: about 1 for a good fit, under 0 for a poor one
};

/// What else speaks for a character.
struct Leaning {
    std::string_view before;                                  ///< what stands on the screen already
    const Vocabulary* vocabulary = nullptr;                   ///< not owned; or none
    const std::set<std::string, std::less<>>* rare = nullptr; ///< not owned; or none
};

/// All guesses as one list, best first, none twice, at most `most`. The same character from several variations counts
/// with its best score. Pure.
[[nodiscard]] std::vector<std::string> ranked(const std::vector<Guess>& guesses, const Leaning& leaning,
                                              std::size_t most);

} // namespace input
