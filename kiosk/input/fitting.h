// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/input/model.h"
#include "kiosk/input/strokes.h"

#include <vector>

namespace input {

/// How well the strokes fit each character of the model, as zinnia scores it: by number. The best of all ways to read
/// them: as they are, in another order (variations()), two as one, or one as two (joined(), cuts()). Pure.
/// Requires: tidied, not empty.
[[nodiscard]] std::vector<float> fits(const Model& model, const Strokes& tidied);

/// The same for the strokes as they are and no other way. Requires: tidied, not empty.
[[nodiscard]] std::vector<float> plainFits(const Model& model, const Strokes& tidied);

} // namespace input
