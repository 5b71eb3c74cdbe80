// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string_view>

namespace desk::words {

/// What a damaged row of this table is, such as "居民档案".
[[nodiscard]] QString damagedThing(std::string_view table);
/// What somebody goes without meanwhile, and what staff do about it.
[[nodiscard]] QString damagedMeans(std::string_view table);

} // namespace desk::words
