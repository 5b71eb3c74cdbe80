// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/speech/spoken.h"

namespace speech {

/// Gives every character its reading by the words that it stands in (assets/speech), and 一 and 不 the tone that they
/// have before what follows. Third tones stay as they are: who speaks changes them (measured: espeak-ng does). A
/// character that no table has is left out. Any thread.
[[nodiscard]] Sentence withReadings(Sentence words);

} // namespace speech
