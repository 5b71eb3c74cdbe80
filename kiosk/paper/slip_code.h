// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace paper {

/// What opens the progress of a matter or a need, as its slip has it in print.
struct Slip {
    std::string number; ///< digits alone; nobody has looked yet whether its check digit fits
    std::string code;   ///< six digits
    friend bool operator==(const Slip&, const Slip&) = default;
};

/// The slip whose QR code says this; nothing for any other text: two lines, one of the words that this project's slips
/// are written with before each number, the first number in fours, nothing else anywhere. Anybody can print a code and
/// hold it up: a text is compared, never searched, and never shown. Pure.
[[nodiscard]] std::optional<Slip> slipIn(std::string_view text);

} // namespace paper
