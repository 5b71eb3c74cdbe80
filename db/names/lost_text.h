// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace db::names {

/// How a character was lost on its way into a list.
enum class LostKind {
    QuestionMark, ///< ? or a box, written for what an encoding had not
    Replacement,  ///< U+FFFD
    PrivateUse,   ///< a character of somebody's own font
    Description,  ///< parts of a character with U+2FF0 to U+2FFF
    Encoding,     ///< read in another encoding than it was written in
    Star          ///< a star for a character that somebody hid
};

struct LostText {
    LostKind kind = LostKind::QuestionMark;
    int at = 0; ///< which character, from 1
    friend bool operator==(const LostText&, const LostText&) = default;
};

/// The first character of a name or an address that cannot be what was written; nothing if all of it can be.
[[nodiscard]] std::optional<LostText> findLost(std::string_view text);

} // namespace db::names
