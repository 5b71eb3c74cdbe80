// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/input/ranking.h"
#include "kiosk/input/strokes.h"

#include <string_view>
#include <vector>

namespace input {

/// No digit, letter or sign is written with more strokes.
constexpr std::size_t kMostGlyphStrokes = 5;

/// Digits, letters and signs, by where their lines are and how they run: in how many strokes, in which order and which
/// way the pen drew them does not count. Never changes; any thread.
class Glyphs {
public:
    /// One way to write one in a line: the sign, a tab, its strokes (assets/input/glyphs.txt). Lines that start with #
    /// and what is no such line are skipped.
    explicit Glyphs(std::string_view table);

    /// How much the strokes look like each, scored as the model scores characters; what looks nothing like them is left
    /// out. `before`: what has been written already; behind a digit or a letter another is likely. Empty for more than
    /// kMostGlyphStrokes. Requires: tidied, not empty.
    [[nodiscard]] std::vector<Guess> guesses(const Strokes& tidied, std::string_view before) const;

private:
    using Look = std::vector<float>;
    struct Glyph {
        std::string sign;
        Look look;
    };
    [[nodiscard]] static Look lookOf(const Strokes& tidied);

    std::vector<Glyph> m_glyphs;
};

/// The shipped table's text; for glyphs.cpp and its tests.
extern const char* const kGlyphs;

} // namespace input
