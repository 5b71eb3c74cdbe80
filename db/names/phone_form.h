// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace db::names {

/// What a cell for a phone says.
struct Phone {
    std::string number;    ///< digits; + and the country code if it is not China's; empty: none
    std::string extension; ///< digits, or empty
    std::string second;    ///< as `number`, or empty
    std::string note;      ///< what stood in brackets, such as whose it is
    friend bool operator==(const Phone&, const Phone&) = default;
};

enum class PhoneProblem {
    NoSuchNumber, ///< no number that can be called
    LostDigits    ///< a spreadsheet wrote it as 1.39E+10
};

/// Reads a mobile (1 and ten digits), a land line with or without its area code and with an extension, one of another
/// country with + or 00, or two of them; with the signs that people write between digits. 无 and - are no phone.
[[nodiscard]] tl::expected<Phone, PhoneProblem> readPhone(std::string_view text);

} // namespace db::names
