// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace db::matters {

/// Nothing but spaces: no words at all.
[[nodiscard]] inline bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

} // namespace db::matters
