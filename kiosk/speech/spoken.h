// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace speech {

enum class Pause { None, Short, Long };

/// One thing to say: a character, a letter, or a pause.
struct Spoken {
    char32_t character = 0; ///< 0 for a letter and a pause
    std::string reading;    ///< syllables with tones, a space between; empty while it is not known
    Pause pause = Pause::None;
};

using Sentence = std::vector<Spoken>;

} // namespace speech
