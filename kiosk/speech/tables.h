// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace speech {

/// The text of assets/speech/*.txt.
extern const char* const kCharacters;
extern const char* const kReadings;
extern const char* const kSurnames;

} // namespace speech
