// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/input/model.h"
#include "kiosk/input/ranking.h"
#include "kiosk/input/strokes.h"

#include <string_view>
#include <vector>

namespace input {

/// Characters that the model has not, mostly of names, by the parts that they are written with: 珺 is 王 and 君. Never
/// changes; any thread.
class Parts {
public:
    /// One in a line: the character, a tab, its parts (assets/input/parts.txt). Lines that start with # are skipped,
    /// and those with a part that the model has not.
    Parts(std::string_view table, const Model& model);

    /// Those that the strokes may be, scored as the model scores characters. Requires: tidied, not empty.
    [[nodiscard]] std::vector<Guess> guesses(const Strokes& tidied) const;

private:
    enum class Placed { Anyhow, Beside, Under };
    struct Whole {
        std::string character;
        Placed placed = Placed::Anyhow;
        std::vector<std::size_t> parts; ///< numbers in m_model
    };
    class Spans;
    [[nodiscard]] static float fit(const Whole& whole, std::size_t part, std::size_t from, float worst, float sum,
                                   Spans& spans);

    std::vector<Whole> m_wholes;
    Model m_model; ///< the parts alone
};

/// The shipped table's text; for handwriting.cpp and tests.
extern const char* const kParts;

} // namespace input
