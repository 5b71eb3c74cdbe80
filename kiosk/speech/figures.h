// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/speech/spoken.h"

#include <string_view>

namespace speech {

/// Chinese text with everything in words that stands there in figures and signs: numbers, money, dates, times,
/// telephones, tickets, letters. Characters have no reading yet, except where the figures give it. Any thread.
[[nodiscard]] Sentence inWords(std::u32string_view text);

} // namespace speech
